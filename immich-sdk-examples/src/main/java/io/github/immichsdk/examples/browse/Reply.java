package io.github.immichsdk.examples.browse;

import io.github.immichsdk.downloads.Download;

/** What a route returns. */
sealed interface Reply {

    /**
     * A page.
     *
     * @param status the HTTP status
     * @param title what it shows, for the title bar
     * @param section the entry of the navigation that it belongs to; empty if it belongs to none
     * @param content the content of its main part
     */
    record Page(int status, String title, String section, Html content) implements Reply {}

    /**
     * Another page to load, after a change.
     *
     * @param location its path
     */
    record Redirect(String location) implements Reply {}

    /**
     * A picture, which is passed on as it arrives.
     *
     * @param download the picture
     */
    record Picture(Download download) implements Reply {}

    /**
     * A file of this program.
     *
     * @param name its name among the resources
     * @param type its media type
     */
    record Resource(String name, String type) implements Reply {}

    /** {@return a page that shows something} */
    static Reply page(String title, String section, Html content) {
        return new Page(200, title, section, content);
    }

    /**
     * {@return a page that says why there is nothing else to show}
     *
     * @param status the HTTP status
     * @param title what is wrong, in a few words
     * @param text what it means, and what to do
     */
    static Page problem(int status, String title, String text) {
        return problem(status, title, Html.of("<p>{}</p>", text));
    }

    /** {@return the same, with more than text in it} */
    static Page problem(int status, String title, Html content) {
        return new Page(
                status,
                title,
                "",
                Html.of(
                        "<div class=\"problem\"><h1>{}</h1>{}<p><a href=\"/\">Back to the timeline</a></p></div>",
                        title,
                        content));
    }
}
