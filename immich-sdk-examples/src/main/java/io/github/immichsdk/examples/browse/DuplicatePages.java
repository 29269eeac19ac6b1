package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.duplicates.DuplicateGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The server's duplicates side by side, and keeping one of them. */
final class DuplicatePages {

    private static final int PAGE = 10;
    private static final int REMEMBERED = 50;
    private static final String PATH = "/duplicates";

    /**
     * A choice that was made.
     *
     * @param fileName the file name of the picture that was kept
     * @param trashed the IDs of the others
     */
    private record Kept(String fileName, List<String> trashed) {}

    private final ImmichClient immich;
    private final Forms forms;
    private final Supplier<String> names;
    private final Map<String, Kept> choices = new LinkedHashMap<>();

    DuplicatePages(Pages pages, Supplier<String> names) {
        this.immich = pages.immich();
        this.forms = pages.forms();
        this.names = names;
    }

    Reply list(Route.Visit visit) {
        List<DuplicateGroup> groups = immich.duplicates().list();
        Paging paging = Paging.of(visit.query(), PAGE);
        Optional<String> refusal = refusal();
        DuplicateView view = new DuplicateView(immich, forms, refusal.isEmpty());
        return Reply.page(
                "Duplicates",
                PATH,
                Html.of(
                        """
                        <h1>Duplicates</h1><p class="sub">{}</p>{}{}
                        {}{}
                        """,
                        groups.isEmpty()
                                ? "The server has found no pictures that look the same"
                                : Texts.some(groups.size(), "group") + " of pictures that look the same to the server",
                        notice(visit.query()),
                        Html.each(refusal.stream().toList(), text -> Html.of("<p class=\"notice\">{}</p>", text)),
                        Html.each(paging.of(groups), view::group),
                        paging.links(PATH, groups.size())));
    }

    /** Keeps one picture and trashes the others, if the group is as it was shown. */
    Reply keep(Route.Visit visit) {
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            return Reply.problem(403, "Nothing was changed", refusal.get());
        }
        String keep = visit.form().first("keep");
        Set<String> shown = Set.copyOf(visit.form().all("shown"));
        Optional<DuplicateGroup> group = immich.duplicates().list().stream()
                .filter(one -> one.duplicateId().equals(visit.part("group")))
                .filter(one -> Set.copyOf(ids(one)).equals(shown) && shown.contains(keep))
                .findFirst();
        if (group.isEmpty()) {
            return Reply.problem(
                    409,
                    "These duplicates have changed since you saw them",
                    Html.of(
                            "<p>So nothing was changed.</p><p><a href=\"/duplicates\">Show the duplicates again</a></p>"));
        }
        return resolved(group.get(), keep);
    }

    private Reply resolved(DuplicateGroup group, String keep) {
        List<String> others = ids(group).stream().filter(id -> !id.equals(keep)).toList();
        if (immich.supports(Operations.RESOLVE_DUPLICATES)) {
            ItemResults results = immich.duplicates().resolve(List.of(group.keeping(List.of(keep))));
            if (!results.complete()) {
                return Reply.problem(
                        502, "The server did not keep it", results.failed().toString());
            }
        } else {
            immich.assets().trash(others);
            immich.duplicates().forget(group.duplicateId());
        }
        String fileName = group.assets().stream()
                .filter(asset -> asset.id().equals(keep))
                .map(Asset::originalFileName)
                .findFirst()
                .orElse(keep);
        return new Reply.Redirect(PATH + "?kept=" + remember(new Kept(fileName, others)));
    }

    Reply restore(Route.Visit visit) {
        if (forms.dryRun()) {
            return Forms.refused();
        }
        Kept kept = choice(visit.part("kept"));
        if (kept == null) {
            return Reply.problem(
                    404,
                    "Not found",
                    "The program has restored these pictures, or does not know them. See the trash" + " in Immich.");
        }
        immich.trash().restore(kept.trashed);
        forget(visit.part("kept"));
        return new Reply.Redirect(PATH + "?restored=" + kept.trashed.size());
    }

    private Html notice(Fields query) {
        String name = query.first("kept");
        Kept kept = choice(name);
        if (kept != null) {
            return Html.of(
                    "<div class=\"notice done\" role=\"status\"><p>Kept {}; {} in the trash.</p>{}</div>",
                    kept.fileName,
                    kept.trashed.size() == 1 ? "the other is" : "the other " + kept.trashed.size() + " are",
                    forms.change(
                            "/duplicates/kept/" + name + "/restore", "Restore from the trash", "quiet", Html.NONE));
        }
        return query.first("restored").isEmpty()
                ? Html.NONE
                : Html.of(
                        "<p class=\"notice done\" role=\"status\">{} restored. The server does not list them as duplicates any"
                                + " more.</p>",
                        Texts.some(query.number("restored", 1, 1_000_000), "picture"));
    }

    /** {@return why nothing can be kept; empty if it can} */
    private Optional<String> refusal() {
        if (forms.dryRun()) {
            return Optional.of(Forms.DISABLED);
        }
        return immich.server().features().trash()
                ? Optional.empty()
                : Optional.of(
                        "The trash of this server is disabled, so the other pictures would be deleted permanently."
                                + " The gallery does not do that; delete them in Immich.");
    }

    private static List<String> ids(DuplicateGroup group) {
        return group.assets().stream().map(Asset::id).toList();
    }

    private String remember(Kept kept) {
        String name = names.get();
        synchronized (choices) {
            choices.put(name, kept);
            for (String oldest :
                    new ArrayList<>(choices.keySet()).subList(0, Math.max(0, choices.size() - REMEMBERED))) {
                choices.remove(oldest);
            }
        }
        return name;
    }

    private @Nullable Kept choice(String name) {
        synchronized (choices) {
            return choices.get(name);
        }
    }

    private void forget(String name) {
        synchronized (choices) {
            choices.remove(name);
        }
    }
}
