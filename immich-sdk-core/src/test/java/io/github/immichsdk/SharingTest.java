package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.activities.Activities;
import io.github.immichsdk.activities.Activity;
import io.github.immichsdk.activities.ActivityTarget;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.memories.Memory;
import io.github.immichsdk.memories.MemoryChange;
import io.github.immichsdk.memories.MemoryQuery;
import io.github.immichsdk.memories.NewMemory;
import io.github.immichsdk.notifications.Notification;
import io.github.immichsdk.notifications.NotificationQuery;
import io.github.immichsdk.partners.Partners;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners, memories, activities and notifications send, and how they handle lost responses. */
class SharingTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String OTHER = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d12";
    private static final String TIME = "2026-01-02T03:04:05.678Z";
    private static final String USER = "{\"id\":\"%s\",\"name\":\"Ann\",\"email\":\"ann@immich.test\"}";
    private static final String PARTNER = USER.formatted(OTHER).replace("}", ",\"inTimeline\":false}");
    private static final Instant MOMENT = Instant.parse("2024-01-03T00:00:00Z");

    private final StubTransport stub = new StubTransport();
    private final ImmichClient immich = TestClient.over(stub);
    private final Partners partners = immich.partners();
    private final Activities activities = immich.activities();

    private static String activity(String type, String user) {
        return """
                {"id":"%s","type":"%s","comment":null,"assetId":"%s","createdAt":"%s","user":%s}""".formatted(ID, type, OTHER, TIME, USER.formatted(user));
    }

    private static String memory(String showAt, String assets) {
        return """
                {"id":"%s","ownerId":"%s","type":"on_this_day","data":{"year":2024},"memoryAt":"%s","isSaved":false,
                "createdAt":"%s","updatedAt":"%s","showAt":%s,"assets":%s}""".formatted(ID, OTHER, TIME, TIME, TIME, showAt, assets);
    }

    @ParameterizedTest
    @CsvSource({"400,Partner already exists", "500,Failed to create partner"})
    void aPartnerThatExistsAlreadyIsReturned(int status, String message) {
        stub.json(status, "{\"message\":\"" + message + "\"}").json("[" + PARTNER + "]");

        assertThat(partners.share(OTHER).name()).isEqualTo("Ann");
        assertThat(stub.lines()).containsExactly("POST /api/partners", "GET /api/partners?direction=shared-by");
    }

    @Test
    void aUserWhoIsNoPartnerAfterTheFailureIsAnError() {
        stub.json(500, "{\"message\":\"Failed to create partner\"}").json("[]");

        assertThatThrownBy(() -> partners.share(OTHER)).isInstanceOf(ImmichServerException.class);
    }

    @Test
    void aRefusalToListPartnersKeepsTheFirstFailure() {
        stub.json(400, "{\"message\":\"Partner already exists\"}")
                .json(403, "{\"message\":\"Missing required permission: partner.read\"}");

        assertThatThrownBy(() -> partners.share(OTHER))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("already exists")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void aDryRunSharesWithoutARequest() {
        ImmichClient dry = TestClient.dryRun(stub);
        stub.json("[]");

        assertThat(dry.partners().share(OTHER).id()).isEqualTo(OTHER);
        assertThat(dry.partners().showInTimeline(OTHER).inTimeline()).isTrue();
        assertThat(dry.partners().sharedByMe()).hasSize(1);
        assertThat(stub.lines()).containsExactly("GET /api/partners?direction=shared-by");
    }

    @Test
    void aLikeIsLookedForBeforeItIsRepeated() {
        stub.fail(new IOException("reset")).json("[" + activity("like", OTHER) + "," + activity("like", ID) + "]");
        stub.always("GET /api/users/me", myself());

        Activity like = activities.like(ActivityTarget.asset(ID, OTHER));

        assertThat(like.user().id()).isEqualTo(ID);
        assertThat(stub.lines())
                .contains("GET /api/activities?albumId=" + ID + "&assetId=" + OTHER + "&type=like")
                .filteredOn(line -> line.startsWith("POST"))
                .hasSize(1);
    }

    private static String myself() {
        return "{\"id\":\"" + ID + "\",\"name\":\"Me\",\"email\":\"me@immich.test\",\"isAdmin\":false,\"createdAt\":\""
                + TIME + "\",\"updatedAt\":\"" + TIME + "\"}";
    }

    @Test
    void aLikeThatIsNotThereIsSentAgain() {
        stub.fail(new IOException("reset")).json("[]").json(201, activity("like", ID));
        stub.always("GET /api/users/me", myself());

        assertThat(activities.like(ActivityTarget.asset(ID, OTHER)).user().id()).isEqualTo(ID);
        assertThat(stub.remaining()).isZero();
    }

    @Test
    void aCommentIsNeverSentTwice() {
        stub.json(500, "{\"message\":\"Failed to create activity\"}");

        assertThatThrownBy(() -> activities.comment(ActivityTarget.album(ID), "Nice"))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("look with list(target)");
        assertThatThrownBy(() -> activities.comment(ActivityTarget.album(ID), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.bodies())
                .containsExactly("{\"albumId\":\"" + ID + "\",\"type\":\"comment\",\"comment\":\"Nice\"}");
    }

    @Test
    void theActivitiesOfAnAlbumItselfExcludeThoseOfItsAssetsWhateverTheServerSends() {
        stub.json("[" + activity("comment", ID) + "]");

        assertThat(activities.list(ActivityTarget.album(ID))).isEmpty();
        assertThat(stub.last().line()).isEqualTo("GET /api/activities?albumId=" + ID + "&level=album");
    }

    @ParameterizedTest
    @CsvSource({
        "1.144.1, for=2026-01-03T00%3A00%3A00.000Z",
        "2.7.5, for=2026-01-03T00%3A00%3A00.000Z",
        "3.0.3, for=2026-01-03"
    })
    void theDayOfMemoriesIsSentAsTheVersionWantsItAndCheckedAgain(String version, String query) {
        String asset = "[{\"id\":\"" + ID + "\",\"type\":\"IMAGE\",\"localDateTime\":\"" + TIME + "\"}]";
        stub.version(version)
                .json("[" + memory("null", asset) + "," + memory("\"2026-01-04T00:00:00.000Z\"", asset) + ","
                        + memory("null", "[]") + "]");

        assertThat(immich.memories().list(MemoryQuery.all().shownOn(LocalDate.of(2026, 1, 3))))
                .extracting(Memory::showAt)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(stub.last().line()).isEqualTo("GET /api/memories?" + query);
    }

    @Test
    void anEmptyChangeOfAMemoryOnlyReads() {
        stub.json(memory("null", "[]")).json(memory("null", "[]"));

        immich.memories().update(ID, MemoryChange.none());
        immich.memories().update(ID, MemoryChange.none().notSaved().seenAt(MOMENT));

        assertThat(stub.requests())
                .hasToString("[GET /api/memories/" + ID + ", PUT /api/memories/" + ID
                        + " {\"isSaved\":false,\"seenAt\":\"2024-01-03T00:00:00.000Z\"}]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 10_000, -1})
    void aYearThatSomeVersionsRejectIsRejectedBeforeTheRequest(int year) {
        assertThatThrownBy(() -> NewMemory.of(year, MOMENT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMemoryWhoseCreationIsLostIsNotRepeated() {
        stub.fail(new IOException("reset"));

        assertThatThrownBy(() ->
                        immich.memories().create(NewMemory.of(2024, MOMENT).assets(List.of(OTHER))))
                .hasMessageContaining("look with list()");
        assertThat(stub.bodies())
                .containsExactly(
                        "{\"type\":\"on_this_day\",\"data\":{\"year\":2024},\"memoryAt\":\"2024-01-03T00:00:00.000Z\","
                                + "\"assetIds\":[\"" + OTHER + "\"],\"isSaved\":false}");
    }

    @Test
    void aDryRunRemembersMemoriesAndActivities() {
        ImmichClient dry = TestClient.dryRun(stub);

        Memory memory = dry.memories().create(NewMemory.of(2024, MOMENT).saved());
        assertThat(dry.memories().get(memory.id()).data().year()).isEqualTo(2024);
        assertThat(dry.activities().comment(ActivityTarget.album(ID), "Nice").comment())
                .isEqualTo("Nice");
        dry.memories().delete(memory.id());
        assertThat(stub.requests()).isEmpty();
        assertThat(dry.dryRunReport().writes()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} | {a=1}",
                "\"{\\\"albumId\\\":\\\"x\\\"}\" | {albumId=x}",
                "\"plain\" | {value=plain}",
                "null | {}",
                "7 | {value=7}"
            })
    void theDataOfANotificationIsReadAsAnObjectOrAsAString(String data, String expected) {
        stub.json("[{\"id\":\"" + ID + "\",\"title\":\"Hi\",\"level\":\"info\",\"type\":\"Custom\",\"createdAt\":\""
                + TIME + "\",\"data\":" + data + "}]");

        Map<String, ?> read = immich.notifications().get(ID).data();

        assertThat(read).hasToString(expected);
        assertThat(stub.last().line()).isEqualTo("GET /api/notifications?id=" + ID);
    }

    @Test
    void readIsSentAsATimeAndUnreadAsNull() {
        String notification = "{\"id\":\"" + ID
                + "\",\"title\":\"Hi\",\"level\":\"info\",\"type\":\"Custom\",\"createdAt\":\"" + TIME + "\"}";
        stub.json(notification).json(notification).status(204).json("[]");

        immich.notifications().markRead(ID);
        Notification unread = immich.notifications().markUnread(ID);
        assertThat(immich.notifications().markAllRead(List.of(ID, ID))).hasToString("1 done");
        assertThat(immich.notifications().markAllUnread(List.of()).items()).isEmpty();
        immich.notifications().list(NotificationQuery.all().unread());

        assertThat(unread.readAt()).isNull();
        assertThat(stub.requests().get(0).body()).matches("\\{\"readAt\":\"20.*Z\"}");
        assertThat(stub.requests().get(1).body()).isEqualTo("{\"readAt\":null}");
        assertThat(stub.last().line()).isEqualTo("GET /api/notifications?unread=true");
    }
}
