// Stands for the path of the worker, which Node runs in the same thread.
export default require.resolve("reader/legacy/build/pdf.worker.js");
