package io.github.immichsdk.examples.browse;

import static io.github.immichsdk.examples.browse.Route.get;
import static io.github.immichsdk.examples.browse.Route.post;

import io.github.immichsdk.downloads.Downloads;
import java.util.List;
import java.util.function.Supplier;

/** The table of routes. */
final class GalleryRoutes {

    private final Downloads downloads;
    private final TimelinePages timeline;
    private final AlbumPages albums;
    private final PicturePages pictures;
    private final StackPages stacks;
    private final DuplicatePages duplicates;

    GalleryRoutes(Pages pages, Supplier<String> names) {
        this.downloads = pages.immich().downloads();
        this.timeline = new TimelinePages(pages.immich());
        this.albums = new AlbumPages(pages.immich());
        this.pictures = new PicturePages(pages.immich());
        this.stacks = new StackPages(pages, new StackPlans(names));
        this.duplicates = new DuplicatePages(pages, names);
    }

    List<Route> table() {
        return List.of(
                get("/", visit -> timeline.newest()),
                get("/timeline/{month}", timeline::month),
                get("/albums", visit -> albums.list()),
                get("/albums/{id}", albums::album),
                get("/pictures/{id}", pictures::picture),
                get("/thumbnails/{id}", visit -> new Reply.Picture(downloads.thumbnail(visit.part("id")))),
                get("/previews/{id}", visit -> new Reply.Picture(downloads.preview(visit.part("id")))),
                get("/stacks", visit -> stacks.start()),
                post("/stacks", stacks::plan),
                get("/stacks/{plan}", stacks::show),
                post("/stacks/{plan}/apply", stacks::applyAll),
                post("/stacks/{plan}/undo", stacks::undoAll),
                post("/stacks/{plan}/groups/{group}/apply", stacks::applyOne),
                post("/stacks/{plan}/groups/{group}/undo", stacks::undoOne),
                get("/duplicates", duplicates::list),
                post("/duplicates/{group}/keep", duplicates::keep),
                post("/duplicates/kept/{kept}/restore", duplicates::restore),
                get("/style.css", visit -> new Reply.Resource("style.css", "text/css; charset=utf-8")),
                get("/icon.svg", visit -> new Reply.Resource("icon.svg", "image/svg+xml")));
    }
}
