package io.github.immichsdk.examples.browse;

import io.github.immichsdk.stacking.PlannedAsset;
import io.github.immichsdk.stacking.SkippedGroup;
import io.github.immichsdk.stacking.StackChange;
import io.github.immichsdk.stacking.StackChangeResult;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The page of a plan: each group with its pictures side by side, its cover marked, and what can be done with it. */
final class StackPlanView {

    private static final int PAGE = 20;
    private static final int SHOWN = 24;

    private static final Map<StackChange.Kind, String> KINDS = Map.of(
            StackChange.Kind.CREATE, "New stack",
            StackChange.Kind.REPLACE, "Replaces stacks",
            StackChange.Kind.REPARENT, "New cover",
            StackChange.Kind.LEAVE, "Stays as it is");

    private final ShownPlan shown;
    private final Forms forms;

    StackPlanView(ShownPlan shown, Forms forms) {
        this.shown = shown;
        this.forms = forms;
    }

    /** {@return the place of a group on the pages of its plan} */
    static String place(ShownPlan plan, int group) {
        int page = group / PAGE + 1;
        return plan.path() + (page == 1 ? "" : "?page=" + page) + "#group-" + group;
    }

    Html page(Fields query) {
        Paging paging = Paging.of(query, PAGE);
        List<Integer> groups =
                paging.of(IntStream.range(0, shown.groups().size()).boxed().toList());
        return Html.of(
                """
                <div class="heading"><div><h1>Stack plan</h1><p class="sub">{}</p></div><div class="actions">{}</div></div>
                {}
                <details class="panel"><summary>Change the conditions</summary>{}</details>
                {}{}{}
                """,
                summary(),
                actions(),
                notice(),
                forms.harmless("/stacks", shown.request().fields()),
                Html.each(groups, this::group),
                paging.links(shown.path(), shown.groups().size()),
                skipped());
    }

    private String summary() {
        StackPlan plan = shown.plan();
        if (plan.changes().isEmpty() && plan.skipped().isEmpty()) {
            return "No pictures belong together under these conditions";
        }
        String kinds = plan.counts().entrySet().stream()
                .map(kind -> switch (kind.getKey()) {
                    case CREATE -> Texts.some(kind.getValue(), "new stack");
                    case REPLACE -> Texts.some(kind.getValue(), "replacement");
                    case REPARENT -> Texts.some(kind.getValue(), "new cover");
                    case LEAVE -> kind.getValue() + " unchanged";
                })
                .collect(Collectors.joining(", "));
        return kinds + (plan.skipped().isEmpty() ? "" : ", " + plan.skipped().size() + " skipped");
    }

    private Html actions() {
        int open = shown.open().size();
        int applied = shown.applied().size();
        return Html.NONE.and(
                applied > 0
                        ? forms.change(shown.path() + "/undo", all("Undo", applied), "quiet", Html.NONE)
                        : Html.NONE,
                open > 0 ? forms.change(shown.path() + "/apply", all("Apply", open), "main", Html.NONE) : Html.NONE);
    }

    private static String all(String verb, int groups) {
        return verb + (groups == 1 ? " " : " all ") + Texts.some(groups, "group");
    }

    private Html notice() {
        if (forms.dryRun()) {
            return Html.of("<p class=\"notice\">{}</p>", Forms.DISABLED);
        }
        int applied = shown.applied().size();
        return applied == 0
                ? Html.NONE
                : Html.of("<p class=\"notice done\" role=\"status\">{} applied.</p>", Texts.some(applied, "group"));
    }

    private Html group(int number) {
        StackChange change = shown.groups().get(number);
        StackChangeResult outcome = shown.outcome(number);
        boolean done = outcome != null && outcome.complete();
        return Html.of(
                """
                <section class="group{}" id="group-{}" aria-labelledby="title-{}">
                <div class="heading">
                <div><h2 id="title-{}"><span class="kind {}">{}</span> {}</h2><p class="sub">{}</p></div>
                <div class="actions">{}</div>
                </div>
                {}
                <ul class="members">{}{}</ul>
                </section>
                """,
                done ? " applied" : "",
                number,
                number,
                number,
                done ? "done" : change.kind().name().toLowerCase(Locale.ROOT),
                done
                        ? "✓ Applied"
                        : KINDS.getOrDefault(change.kind(), change.kind().name()),
                Texts.some(change.members().size(), "picture") + " · "
                        + Texts.date(change.primary().localTime()),
                sentence(change.reasons().group() + "; " + change.reasons().kind()),
                button(number, change, outcome),
                failure(outcome),
                Html.each(
                        change.members().stream().limit(SHOWN).toList(),
                        member -> member(
                                member,
                                member.equals(change.primary())
                                        ? change.reasons().primary()
                                        : null)),
                change.members().size() > SHOWN
                        ? Html.of(
                                "<li class=\"more\">and {} more</li>",
                                change.members().size() - SHOWN)
                        : Html.NONE);
    }

    private Html button(int number, StackChange change, @Nullable StackChangeResult outcome) {
        String path = shown.path() + "/groups/" + number;
        if (outcome != null && outcome.status() == StackStatus.DONE) {
            return forms.change(path + "/undo", "Undo", "quiet", Html.NONE);
        }
        return change.writes() && (outcome == null || !outcome.complete())
                ? forms.change(path + "/apply", "Apply", "main", Html.NONE)
                : Html.NONE;
    }

    private static Html failure(@Nullable StackChangeResult outcome) {
        return outcome == null || outcome.complete()
                ? Html.NONE
                : Html.of(
                        "<p class=\"notice failed\" role=\"alert\">Not applied: {}</p>",
                        outcome.reason() == null ? "the run ended before this group" : outcome.reason());
    }

    private static Html member(PlannedAsset member, @Nullable String coverBecause) {
        return Html.of(
                """
                <li{}><figure><a href="/pictures/{}">{}{}</a>
                <figcaption><span class="name">{}</span><span class="sub">{}{}</span></figcaption></figure></li>
                """,
                coverBecause == null ? Html.NONE : Html.of(" class=\"cover\""),
                member.id(),
                Thumbnail.image(member.id(), member.fileName(), 4 / 3.0),
                coverBecause == null ? Html.NONE : Html.of("<span class=\"badge\">Cover</span>"),
                member.fileName(),
                Texts.clock(member.localTime()),
                coverBecause == null ? "" : " · " + coverBecause);
    }

    private Html skipped() {
        List<SkippedGroup> skipped = shown.plan().skipped();
        return skipped.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<section class=\"skipped\"><h2>Skipped</h2><ul>{}</ul></section>",
                        Html.each(skipped, group -> Html.of("<li>{}</li>", group)));
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
