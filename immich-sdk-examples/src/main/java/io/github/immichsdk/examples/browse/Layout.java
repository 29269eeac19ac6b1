package io.github.immichsdk.examples.browse;

import java.util.List;

/**
 * The frame of each page: header, navigation, footer.
 *
 * @param server the host and port of the Immich server
 * @param user the name of the user
 * @param dryRun whether the program must change nothing
 */
record Layout(String server, String user, boolean dryRun) {

    private record Section(String path, String name) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("/", "Timeline"),
            new Section("/albums", "Albums"),
            new Section("/stacks", "Stacks"),
            new Section("/duplicates", "Duplicates"));

    Html page(Reply.Page page) {
        return Html.of(
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>{} · Gallery</title>
                <link rel="stylesheet" href="/style.css">
                <link rel="icon" href="/icon.svg" type="image/svg+xml">
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header class="top">
                <a class="brand" href="/"><img src="/icon.svg" alt="" width="28" height="28">Gallery</a>
                <nav aria-label="Main"><ul>{}</ul></nav>
                <p class="who"><span>{}</span> at <span>{}</span>{}</p>
                </header>
                <main id="main" tabindex="-1">
                {}
                </main>
                <footer>
                <p>The example <code>browse</code> of the Immich SDK for Java. Only this machine can open it.</p>
                </footer>
                </body>
                </html>
                """,
                page.title(),
                Html.each(SECTIONS, section -> entry(section, page.section())),
                user,
                server,
                dryRun ? Html.of(" <span class=\"mode\" title=\"{}\">Preview only</span>", Forms.DISABLED) : Html.NONE,
                page.content());
    }

    private static Html entry(Section section, String current) {
        return Html.of(
                "<li><a href=\"{}\"{}>{}</a></li>",
                section.path,
                section.path.equals(current) ? Html.of(" aria-current=\"page\"") : Html.NONE,
                section.name);
    }
}
