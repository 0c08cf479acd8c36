# The form, the page that waits, and the verdict page.

page-skip = Skip to the content
page-language = Language
