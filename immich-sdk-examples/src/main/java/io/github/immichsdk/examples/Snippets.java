package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sessions.SessionStore;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.PrimaryRule;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackReport;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import java.nio.file.Path;

/** The Java code of README.md and of the classes that it introduces. */
final class Snippets {

    private Snippets() {}

    static void stacks(ImmichClient immich, Path journal) {
        ImmichStacking stacking = ImmichStacking.of(immich);
        StackCriteria criteria =
                StackCriteria.defaults().maxSize(30).primary(PrimaryRule.favorite(), PrimaryRule.rating());
        StackPlan plan = stacking.plan(AssetSelection.all(), criteria, ExistingStacks.KEEP);
        System.out.println(plan); // file names, times and reasons, and what is skipped
        StackReport run = stacking.apply(plan, journal); // resumes if interrupted
        stacking.undo(run);
    }

    static void upload(ImmichClient immich, Path folder, Path journal) {
        UploadReport report = immich.uploads()
                .run(UploadJob.of(folder)
                        .recursive()
                        .album("Lofoten 2026")
                        .journal(journal)
                        .onProgress(System.out::println));
        System.out.println(report); // 400 created, 9 duplicate, 2 restored, 1 failed
        report.failed().forEach(System.out::println); // each with its reason
    }

    static void dryRun(String url, String key) {
        try (ImmichClient immich =
                ImmichClient.builder().server(url).apiKey(key).dryRun().build()) {
            immich.albums().create("Never made");
            System.out.println(immich.dryRunReport()); // createAlbum  POST /albums  {"albumName":"Never made"}
        }
    }

    static void login(String url, Path file) {
        SessionStore store = FileSessionStore.at(file); // only you can read it
        Session session = store.loadOr(() -> LoginWithBrowser.of(url).run());
        try (ImmichClient immich = ImmichClient.builder().session(session).build()) {
            System.out.println("Hello " + immich.users().me().name());
        }
    }

    static void failures(ImmichClient immich, String id) {
        try {
            immich.assets().get(id);
        } catch (ImmichNotFoundException e) {
            System.out.println("gone, or not yours: " + e.getMessage());
        } catch (ImmichForbiddenException e) {
            System.out.println("the API key lacks a permission: " + e.getMessage()); // and names it
        }
    }
}
