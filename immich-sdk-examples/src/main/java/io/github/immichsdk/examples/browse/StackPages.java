package io.github.immichsdk.examples.browse;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The preview of a stack plan, and applying it. */
final class StackPages {

    private final ImmichClient immich;
    private final Forms forms;
    private final StackPlans plans;

    StackPages(Pages pages, StackPlans plans) {
        this.immich = pages.immich();
        this.forms = pages.forms();
        this.plans = plans;
    }

    /** The form, before there is a plan. */
    Reply start() {
        return Reply.page("Stacks", "/stacks", Html.of("""
                        <h1>Stacks</h1>
                        <p class="lead">A stack shows pictures that belong together as one. The preview reads the whole library and
                        shows which pictures would become a stack, and which one would be its cover. It changes nothing.</p>
                        <div class="panel">{}</div>
                        """, forms.harmless("/stacks", StackRequest.DEFAULT.fields())));
    }

    /** Makes a plan, which reads only. */
    Reply plan(Route.Visit visit) {
        StackRequest request = StackRequest.of(visit.form());
        StackPlan plan = ImmichStacking.of(immich).plan(AssetSelection.all(), request.criteria(), request.existing());
        return new Reply.Redirect("/stacks/" + plans.keep(request, plan));
    }

    Reply show(Route.Visit visit) {
        Optional<ShownPlan> plan = plans.find(visit.part("plan"));
        return plan.isEmpty()
                ? forgotten()
                : Reply.page("Stack plan", "/stacks", new StackPlanView(plan.get(), forms).page(visit.query()));
    }

    Reply applyAll(Route.Visit visit) {
        return change(visit, plan -> applied(plan, plan.open(), plan.path()));
    }

    Reply applyOne(Route.Visit visit) {
        return change(visit, plan -> {
            int group = group(visit, plan);
            return group < 0 || !plan.groups().get(group).writes()
                    ? noGroup()
                    : applied(plan, List.of(group), StackPlanView.place(plan, group));
        });
    }

    Reply undoAll(Route.Visit visit) {
        return change(visit, plan -> {
            plan.undo(immich, plan.applied());
            return new Reply.Redirect(plan.path());
        });
    }

    Reply undoOne(Route.Visit visit) {
        return change(visit, plan -> {
            int group = group(visit, plan);
            if (group < 0) {
                return noGroup();
            }
            plan.undo(immich, List.of(group));
            return new Reply.Redirect(StackPlanView.place(plan, group));
        });
    }

    private Reply change(Route.Visit visit, Function<ShownPlan, Reply> change) {
        if (forms.dryRun()) {
            return Forms.refused();
        }
        return plans.find(visit.part("plan")).map(change).orElseGet(StackPages::forgotten);
    }

    private Reply applied(ShownPlan plan, List<Integer> groups, String next) {
        List<String> stale = plan.apply(immich, groups);
        return stale.isEmpty() ? new Reply.Redirect(next) : stale(plan, stale);
    }

    private Reply stale(ShownPlan plan, List<String> reasons) {
        return Reply.problem(
                409,
                "The library has changed since this preview",
                Html.of(
                        "<p>So nothing was changed.</p><ul>{}</ul>{}",
                        Html.each(reasons, reason -> Html.of("<li>{}</li>", reason)),
                        forms.harmless(
                                "/stacks",
                                plan.request()
                                        .hidden()
                                        .and(Html.of("<button class=\"main\">Make a new preview</button>")))));
    }

    /** {@return the number of the group; -1 if there is no such one} */
    private static int group(Route.Visit visit, ShownPlan plan) {
        return IntStream.range(0, plan.groups().size())
                .filter(i -> String.valueOf(i).equals(visit.part("group")))
                .findFirst()
                .orElse(-1);
    }

    private static Reply noGroup() {
        return Reply.problem(404, "Not found", "This plan has no such group that can be changed.");
    }

    private static Reply forgotten() {
        return Reply.problem(
                404,
                "This preview is gone",
                Html.of(
                        "<p>The program keeps the last previews in memory, and this is not one of them. Nothing was changed.</p>"
                                + "<p><a href=\"/stacks\">Make a new preview</a></p>"));
    }
}
