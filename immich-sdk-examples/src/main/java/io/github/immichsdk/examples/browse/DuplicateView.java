package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.duplicates.DuplicateGroup;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A group of duplicates as a table: one column for each picture, one row for each property, those that differ marked. */
final class DuplicateView {

    /**
     * A row of the table.
     *
     * @param name what it is
     * @param values one for each picture
     */
    private record Row(String name, List<String> values) {
        boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    private final ImmichClient immich;
    private final Forms forms;
    private final boolean enabled;

    DuplicateView(ImmichClient immich, Forms forms, boolean enabled) {
        this.immich = immich;
        this.forms = forms;
        this.enabled = enabled;
    }

    Html group(DuplicateGroup group) {
        List<Asset> assets = group.assets();
        List<Row> rows = List.of(
                row("File name", assets, Asset::originalFileName),
                row("File size", assets, asset -> new Details(asset).size()),
                row("Resolution", assets, asset -> new Details(asset).resolution()),
                row("Taken", assets, asset -> Texts.time(asset.localDateTime())),
                row("Albums", assets, this::albums),
                row("Favorite", assets, asset -> asset.favorite() ? "♥ yes" : "no"),
                row("Rating", assets, asset -> new Details(asset).rating()));
        return Html.of(
                """
                <section class="group compare"><div class="scroll" tabindex="0" role="region" aria-label="{}">
                <table>
                <thead><tr><td></td>{}</tr></thead>
                <tbody>{}</tbody>
                <tfoot><tr><td></td>{}</tr></tfoot>
                </table></div></section>
                """,
                "Duplicates of " + assets.get(0).originalFileName(),
                Html.each(
                        assets,
                        asset -> picture(asset, group.suggestedKeepAssetIds().contains(asset.id()))),
                Html.each(rows, DuplicateView::html),
                Html.each(assets, asset -> Html.of("<td>{}</td>", button(group, asset))));
    }

    private static Html picture(Asset asset, boolean suggested) {
        return Html.of(
                "<th scope=\"col\"><a href=\"/pictures/{}\"><img src=\"/previews/{}\" alt=\"{}\" width=\"320\" height=\"240\""
                        + " loading=\"lazy\">{}</a></th>",
                asset.id(),
                asset.id(),
                asset.originalFileName(),
                suggested ? Html.of("<span class=\"badge\">Suggested by the server</span>") : Html.NONE);
    }

    private static Html html(Row row) {
        return Html.of(
                "<tr{}><th scope=\"row\">{}{}</th>{}</tr>\n",
                row.differs() ? Html.of(" class=\"differs\"") : Html.NONE,
                row.name,
                row.differs() ? Html.of(" <span class=\"note\">differs</span>") : Html.NONE,
                Html.each(
                        IntStream.range(0, row.values.size()).boxed().toList(),
                        i -> Html.of("<td>{}</td>", row.values.get(i).isEmpty() ? "–" : row.values.get(i))));
    }

    private Html button(DuplicateGroup group, Asset asset) {
        Html fields = Forms.hidden("keep", asset.id())
                .and(Html.each(group.assets(), member -> Forms.hidden("shown", member.id())));
        return enabled || forms.dryRun()
                ? forms.change("/duplicates/" + group.duplicateId() + "/keep", "Keep this one", "main", fields)
                : Html.of("<button class=\"main\" disabled>Keep this one</button>");
    }

    private String albums(Asset asset) {
        return immich.albums().listByAsset(asset.id()).stream()
                .map(Album::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Row row(String name, List<Asset> assets, Function<Asset, String> value) {
        return new Row(name, assets.stream().map(value).toList());
    }
}
