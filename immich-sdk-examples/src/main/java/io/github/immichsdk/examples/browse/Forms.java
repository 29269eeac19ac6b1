package io.github.immichsdk.examples.browse;

/**
 * The forms that change something. Each has the token of this process; if the program must change nothing, its button is
 * disabled.
 *
 * @param token what only pages of this process know
 * @param dryRun whether the program must change nothing
 */
record Forms(String token, boolean dryRun) {

    /** Why the buttons are disabled. */
    static final String DISABLED = "The gallery only shows what would change. To make changes, start it with --yes.";

    /** {@return a form that changes nothing on the server, with its fields and buttons} */
    Html harmless(String action, Html fields) {
        return Html.of(
                "<form method=\"post\" action=\"{}\"><input type=\"hidden\" name=\"token\" value=\"{}\">{}</form>",
                action,
                token,
                fields);
    }

    /**
     * {@return a form of one button that changes the server}
     *
     * @param action where it leads
     * @param button the text of the button
     * @param style the class of the button
     * @param fields hidden fields
     */
    Html change(String action, String button, String style, Html fields) {
        return harmless(
                action,
                Html.of(
                        "{}<button class=\"{}\"{}>{}</button>",
                        fields,
                        style,
                        dryRun ? Html.of(" disabled title=\"{}\"", DISABLED) : Html.NONE,
                        button));
    }

    /** {@return a field that nobody sees} */
    static Html hidden(String name, String value) {
        return Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
    }

    /** {@return why a change is refused if the program must change nothing} */
    static Reply refused() {
        return Reply.problem(403, "Nothing was changed", DISABLED);
    }
}
