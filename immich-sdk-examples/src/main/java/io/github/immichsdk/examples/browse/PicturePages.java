package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetStack;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.timeline.TimelineAsset;
import io.github.immichsdk.timeline.TimelineQuery;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** One picture, with what the server knows about it. */
final class PicturePages {

    private final ImmichClient immich;

    PicturePages(ImmichClient immich) {
        this.immich = immich;
    }

    Reply picture(Route.Visit visit) {
        Asset asset = immich.assets().get(visit.part("id"));
        List<Album> albums = immich.albums().listByAsset(asset.id());
        YearMonth month = YearMonth.from(asset.localDateTime());
        Html content = Html.of(
                """
                <p class="crumb"><a href="/timeline/{}">{}</a></p>
                <article class="picture">
                <figure>
                <img class="large" src="/previews/{}" alt="{}">
                {}{}
                </figure>
                <aside aria-label="Details">
                <h1>{}{}</h1>
                {}
                <dl>{}</dl>
                </aside>
                </article>
                """,
                month,
                Texts.month(month),
                asset.id(),
                asset.originalFileName(),
                neighbors(asset, month),
                stack(asset),
                asset.originalFileName(),
                asset.favorite()
                        ? Html.of(" <span class=\"heart\" role=\"img\" aria-label=\"Favorite\">♥</span>")
                        : Html.NONE,
                asset.type().equals(AssetType.VIDEO)
                        ? Html.of("<p class=\"sub\">A video; this is its still. Play it in Immich.</p>")
                        : Html.NONE,
                Html.each(new Details(asset).rows(), PicturePages::row).and(links("Albums", albums)));
        return Reply.page(asset.originalFileName(), "", content);
    }

    private static Html row(Details.Row row) {
        return Html.of("<div><dt>{}</dt><dd>{}</dd></div>\n", row.name(), row.value());
    }

    private static Html links(String name, List<Album> albums) {
        if (albums.isEmpty()) {
            return Html.NONE;
        }
        return Html.of(
                "<div><dt>{}</dt><dd><ul class=\"plain\">{}</ul></dd></div>",
                name,
                Html.each(
                        albums, album -> Html.of("<li><a href=\"/albums/{}\">{}</a></li>", album.id(), album.name())));
    }

    /** Links to the pictures before and after this one in its month. */
    private Html neighbors(Asset asset, YearMonth month) {
        List<String> ids = immich.timeline().assets(month, TimelineQuery.all().stacked()).stream()
                .map(TimelineAsset::id)
                .toList();
        int at = IntStream.range(0, ids.size())
                .filter(i -> ids.get(i).equals(asset.id()))
                .findFirst()
                .orElse(-1);
        if (at < 0 || ids.size() == 1) {
            return Html.NONE;
        }
        return Html.of(
                "<nav class=\"paging\" aria-label=\"Pictures of this month\">{}<span>{} of {}</span>{}</nav>",
                at > 0 ? Html.of("<a href=\"/pictures/{}\" rel=\"prev\">← Newer</a>", ids.get(at - 1)) : Html.NONE,
                at + 1,
                ids.size(),
                at + 1 < ids.size()
                        ? Html.of("<a href=\"/pictures/{}\" rel=\"next\">Older →</a>", ids.get(at + 1))
                        : Html.NONE);
    }

    private Html stack(Asset asset) {
        AssetStack in = asset.stack();
        if (in == null) {
            return Html.NONE;
        }
        Stack stack = immich.stacks().get(in.id());
        return Html.of(
                "<section class=\"strip\"><h2>{}</h2><ul class=\"grid small\">{}</ul></section>",
                "Stack of " + Texts.some(stack.assets().size(), "picture"),
                Html.each(
                        stack.assets(),
                        member -> Html.of(
                                "<li{}><a href=\"/pictures/{}\"{}>{}{}</a></li>",
                                member.id().equals(stack.primaryAssetId()) ? Html.of(" class=\"cover\"") : Html.NONE,
                                member.id(),
                                member.id().equals(asset.id()) ? Html.of(" aria-current=\"true\"") : Html.NONE,
                                Thumbnail.image(member.id(), member.originalFileName(), 4 / 3.0),
                                member.id().equals(stack.primaryAssetId())
                                        ? Html.of("<span class=\"badge\">Cover</span>")
                                        : Html.NONE)));
    }
}
