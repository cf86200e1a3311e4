// Runs OpenResume's parser, as it is, over one file and prints its resume; its own module reads the PDF.
import { parseResumeFromPdf } from "lib/parse-resume-from-pdf";

parseResumeFromPdf(process.argv[2]).then((resume) => {
  process.stdout.write("\n" + JSON.stringify(resume));
});
