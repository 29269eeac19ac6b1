package io.github.immichsdk.examples.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.examples.SampleLibrary;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gallery in a headless Chromium in which no script of a page runs. Writes the screenshots of the documentation. */
@Tag("chromium")
class BrowserTest {

    private static final Path SHOTS = Path.of("target/screenshots");

    /** Where the screenshots of {@code docs/browse.md} go, if they are to be renewed. */
    private static final Path DOCUMENTED_SHOTS = Path.of(System.getProperty("immich.screenshots", SHOTS.toString()));

    private static final Set<String> DOCUMENTED =
            Set.of("timeline", "timeline-dark", "album", "stack-plan", "duplicates");

    private static final int LARGEST = 150 * 1024;

    private static SampleLibrary library;
    private static ImmichClient immich;
    private static Gallery gallery;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        library = SampleLibrary.open();
        immich = library.client();
        gallery = Gallery.start(immich, 0);
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() throws Exception {
        chromium.close();
        gallery.close();
        immich.close();
        library.close();
    }

    @BeforeEach
    void window() throws Exception {
        chromium.window(1280, 860, "light");
    }

    private static URI page(String path) {
        return gallery.address().resolve(path);
    }

    private static String text() throws Exception {
        return chromium.evaluate("document.body.innerText").asString();
    }

    private static void shot(String name) throws Exception {
        Path folder = DOCUMENTED.contains(name) ? DOCUMENTED_SHOTS : SHOTS;
        Path file = folder.resolve("browse-" + name + ".webp");
        chromium.screenshot(file);
        assertThat(Files.size(file)).isBetween(5_000L, (long) LARGEST);
    }

    @Test
    void theTimeline() throws Exception {
        chromium.open(page("/timeline/2026-06"));

        shot("timeline");
        assertThat(text()).contains("June 2026", "Sunday, 21 June");
        assertThat(chromium.evaluate("[...document.images].filter(i => i.complete && !i.naturalWidth).length")
                        .asInt())
                .isZero();
    }

    @Test
    void theTimelineInTheDark() throws Exception {
        chromium.window(1280, 860, "dark");
        chromium.open(page("/timeline/2026-06"));

        shot("timeline-dark");
        assertThat(chromium.evaluate("getComputedStyle(document.body).backgroundColor")
                        .asString())
                .isEqualTo("rgb(20, 21, 23)");
    }

    @Test
    void theTimelineOnAPhone() throws Exception {
        chromium.window(390, 844, "light");
        chromium.open(page("/timeline/2026-06"));

        shot("phone");
        assertThat(chromium.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
    }

    @Test
    void anAlbum() throws Exception {
        chromium.open(page("/albums"));
        shot("albums");
        chromium.click("a[href^=\"/albums/\"]");

        shot("album");
        assertThat(text()).contains("pictures");
    }

    @Test
    void onePicture() throws Exception {
        chromium.open(page("/timeline/2026-06"));
        chromium.click("section:last-of-type .grid .heart");

        shot("picture");
        assertThat(text()).contains("Camera", "Oslo");
    }

    @Test
    void aStackPlanIsPreviewedAppliedAndUndoneWithClicks() throws Exception {
        chromium.open(page("/stacks"));
        shot("stacks");
        chromium.click(".panel button");
        assertThat(text()).contains("Stack plan", "4 new stacks");
        shot("stack-plan");
        assertThat(immich.stacks().list()).isEmpty();

        chromium.click("#group-0 button");

        assertThat(text()).contains("✓ Applied", "Undo 1 group");
        assertThat(immich.stacks().list()).hasSize(1);
        chromium.open(page(chromium.evaluate("location.pathname").asString()));
        shot("stack-applied");

        chromium.click(".heading button.quiet");
        assertThat(text()).contains("Apply all 4 groups");
        assertThat(immich.stacks().list()).isEmpty();
    }

    @Test
    void duplicates() throws Exception {
        chromium.open(page("/duplicates"));

        shot("duplicates");
        assertThat(text()).contains("Lofoten.jpg", "Lofoten (1).jpg", "differs", "Keep this one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/albums", "/stacks", "/duplicates", "/none"})
    void thePoliciesForbidNothingThatThePagesNeed(String path) throws Exception {
        int before = chromium.complaints().size();
        chromium.open(page(path));
        chromium.screenshot(SHOTS.resolve("check.webp"));

        assertThat(chromium.complaints().subList(before, chromium.complaints().size()))
                .filteredOn(complaint -> !complaint.contains("404"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,Skip to the content", "2,Gallery", "3,Timeline", "4,Albums", "7,July"})
    void theKeyboardReachesEachLinkInOrderAndTheFocusIsVisible(int tabs, String name) throws Exception {
        chromium.open(page("/"));
        chromium.tab(tabs);

        assertThat(chromium.evaluate("document.activeElement.innerText.trim().split('\\n')[0]")
                        .asString())
                .isEqualTo(name);
        assertThat(chromium.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                        .asString())
                .isEqualTo("solid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/albums", "/stacks", "/duplicates"})
    void eachPageIsSetUpForThoseWhoDoNotSeeIt(String path) throws Exception {
        chromium.open(page(path));

        assertThat(chromium.evaluate("document.querySelectorAll('h1').length").asInt())
                .isEqualTo(1);
        assertThat(chromium.evaluate("document.querySelectorAll('img:not([alt])').length")
                        .asInt())
                .isZero();
        assertThat(chromium.evaluate("[...document.querySelectorAll('input:not([type=hidden])')]"
                                + ".filter(i => !i.labels.length).length")
                        .asInt())
                .isZero();
        assertThat(chromium.evaluate("document.documentElement.lang").asString())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void textHasEnoughContrast(String scheme) throws Exception {
        chromium.window(1280, 860, scheme);
        for (String path : new String[] {"/", "/stacks", "/duplicates"}) {
            chromium.open(page(path));

            assertThat(chromium.evaluate(LOW_CONTRAST).toString()).as(path).isEqualTo("[]");
        }
    }

    /** Texts with a contrast below 4.5, the limit of WCAG AA, on the first opaque background behind them. */
    private static final String LOW_CONTRAST = """
            (() => {
              const rgb = c => c.match(/[\\d.]+/g).map(Number);
              const lum = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= .03928 ? v / 12.92
                : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
              const back = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
                if (c.length < 4 || c[3] > .99) return c; } return [255, 255, 255]; };
              const found = new Set();
              for (const e of document.querySelectorAll('body *')) {
                if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.closest('.badge, .grid .heart')) continue;
                if (e.matches(':disabled')) continue;
                const a = lum(rgb(getComputedStyle(e).color)), b = lum(back(e));
                const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
                if (ratio < 4.5) found.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
              }
              return [...found];
            })()
            """;
}
