# Language and look.
settings = <b>Settings</b>
settings-language = Language: { $language }
settings-language-app = Language: { $language }, as in the app
settings-theme = Look of documents: { $theme }
settings-track = Track: { $track }
settings-no-track = Track: none chosen, so I ask which one you mean
settings-saved = Saved.
settings-button-language = Language
settings-button-theme = Look
settings-button-track = Track
settings-button-app = As in the app
settings-button-back = Back
settings-ask-language = Which language shall I speak?
settings-ask-theme = Which look shall new documents have? Classic is what most employers know, Compact gets more on a page, Modern has a touch of colour.
settings-ask-track = Which track do you mean when you name none?
settings-name = { $name }
settings-set = ✓ { $name }
theme = { $name ->
    [compact] Compact
    [modern] Modern
   *[classic] Classic
}
