package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The albums, and the pictures of one. */
final class AlbumPages {

    private static final int PAGE = 240;

    private final ImmichClient immich;

    AlbumPages(ImmichClient immich) {
        this.immich = immich;
    }

    Reply list() {
        List<Album> albums = immich.albums().list(AlbumScope.ALL).stream()
                .sorted(Comparator.comparing(Album::updatedAt).reversed())
                .toList();
        Html content = Html.of(
                "<h1>Albums</h1><p class=\"sub\">{}</p><ul class=\"cards\">{}</ul>",
                albums.isEmpty() ? "No albums yet" : Texts.some(albums.size(), "album"),
                Html.each(albums, AlbumPages::card));
        return Reply.page("Albums", "/albums", content);
    }

    private static Html card(Album album) {
        String cover = album.thumbnailAssetId();
        return Html.of(
                """
                <li><a href="/albums/{}"><span class="cover">{}</span>
                <span class="name">{}</span><span class="sub">{}{}</span></a></li>
                """,
                album.id(),
                cover == null ? Html.NONE : Thumbnail.image(cover, "", 4 / 3.0),
                album.name(),
                Texts.some(album.assetCount(), "picture"),
                album.shared() ? " · shared" : "");
    }

    Reply album(Route.Visit visit) {
        Album album = immich.albums().get(visit.part("id"));
        Paging paging = Paging.of(visit.query(), PAGE);
        List<Thumbnail> pictures;
        try (Stream<Asset> assets = immich.albums().assets(album.id())) {
            pictures =
                    assets.skip(paging.before()).limit(PAGE).map(Thumbnail::of).toList();
        }
        Html content = Html.of(
                """
                <p class="crumb"><a href="/albums">Albums</a></p>
                <h1>{}</h1>
                <p class="sub">{}</p>{}
                {}{}
                """,
                album.name(),
                Texts.some(album.assetCount(), "picture") + dates(album),
                album.description().isEmpty() ? Html.NONE : Html.of("<p class=\"about\">{}</p>", album.description()),
                Thumbnail.grid(pictures),
                paging.links("/albums/" + album.id(), album.assetCount()));
        return Reply.page(album.name(), "/albums", content);
    }

    private static String dates(Album album) {
        Instant start = album.startDate();
        Instant end = album.endDate();
        if (start == null || end == null) {
            return "";
        }
        String from = Texts.date(start.atOffset(ZoneOffset.UTC));
        String to = Texts.date(end.atOffset(ZoneOffset.UTC));
        return " · " + (from.equals(to) ? from : from + " – " + to);
    }
}
