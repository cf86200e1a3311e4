# Certificates.
certificate = A certificate needs <b>more than { $percent } %</b> of a track.
certificate-no-track = You haven't started a track yet. Start one in /roadmap: a certificate is issued once more than 80 % of it is finished.
certificate-track = <b>{ $title }</b>: { $share } %, { $done } of { $of } modules
certificate-ready = ✓ You have earned this one.
certificate-missing = { $more ->
    [one] One more module, and it is yours. Open are:
   *[other] { $more } more modules, and it is yours. Open are:
}
certificate-module = • { $title }
certificate-modules-more = … and { $count } more
certificate-skipped = You skipped too many modules: finish some of them, so that more than half of the whole track is done.
certificate-name-ask = Which name shall stand on the certificate? Send it exactly as it should be printed.
certificate-issued = <b>Your certificate</b> for { $title }, { $name }.
certificate-share = { $hours ->
    [one] { $share } % of the track: { $done } of { $of } modules, planned for 1 hour of study.
   *[other] { $share } % of the track: { $done } of { $of } modules, planned for { $hours } hours of study.
}
certificate-code = Code: <code>{ $code }</code>
certificate-check = Anybody can verify it: by the square on the page, or by sending me <code>/certificate { $code }</code>.
certificate-code-ask = Which code is on the certificate? It looks like 7KQ2-MXR4-TBN8-W3HZ.
certificate-no-code = This is no certificate's code. Please check it letter by letter, and send it again.
certificate-unknown = There is no certificate with the code <code>{ $code }</code> here. Either it was made up, or its owner deleted their account.
certificate-valid = ✓ <b>This certificate is genuine and valid.</b> { $name } has finished { $share } % of { $title }. Issued on { $day } by { $issuer }, code <code>{ $code }</code>.{ $own ->
    [yes] {" "}The track was brought along by the learner.
   *[no] {""}
}
certificate-revoked = The certificate <code>{ $code }</code> was genuine, but its owner revoked it. It does not count any more.
certificate-button-issue = Get it: { $title }
certificate-button-check-code = Check a code
certificate-button-name = Give my name
certificate-button-history = History
certificate-button-roadmap = My roadmap
