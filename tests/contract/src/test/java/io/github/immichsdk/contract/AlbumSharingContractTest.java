package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.albums.AlbumUser;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlbumSharingContractTest extends ContractTest {

    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @TempDir
    Path folder;

    private ContractUser friend;
    private ImmichClient theirs;
    private Album album;
    private String picture;

    @BeforeEach
    void share() {
        friend = server.newUser();
        theirs = friend.client();
        picture = Pictures.upload(immich, folder, Pictures.NOON);
        album = immich.albums()
                .create(NewAlbum.of("Ours").assets(List.of(picture)).user(friend.id(), AlbumRole.VIEWER))
                .album();
    }

    @AfterEach
    void removeFriend() {
        friend.close();
    }

    private List<String> seenByFriend() {
        return theirs.albums().assets(album.id()).map(Asset::id).toList();
    }

    @Test
    void ownerAndUsersAreTheSameForBoth() {
        assertThat(album.ownerId()).isEqualTo(me.id());
        assertThat(album.users()).extracting(one -> one.user().id()).containsExactly(friend.id());
        assertThat(album.users()).extracting(AlbumUser::role).containsExactly(AlbumRole.VIEWER);
        assertThat(album.shared()).isTrue();

        Album seen = theirs.albums().get(album.id());
        assertThat(seen.ownerId()).isEqualTo(me.id());
        assertThat(seen.users()).isEqualTo(immich.albums().get(album.id()).users());
    }

    @Test
    void scopesSelectAlbumsByTheirOwner() {
        Album own = theirs.albums().create("Theirs");
        Album shared = theirs.albums()
                .create(NewAlbum.of("Theirs too").user(me.id(), AlbumRole.EDITOR))
                .album();

        assertThat(theirs.albums().list(AlbumScope.OWNED)).extracting(Album::id).containsExactly(shared.id(), own.id());
        assertThat(theirs.albums().list(AlbumScope.SHARED_WITH_ME))
                .extracting(Album::id)
                .containsExactly(album.id());
        assertThat(theirs.albums().list(AlbumScope.ALL))
                .extracting(Album::id)
                .containsExactly(shared.id(), own.id(), album.id());
    }

    @Test
    void findOrCreateNeverTakesAnAlbumOfSomeoneElse() {
        Album made = theirs.albums().findOrCreate("Ours");

        assertThat(made.id()).isNotEqualTo(album.id());
        assertThat(made.ownerId()).isEqualTo(friend.id());
    }

    @Test
    void aViewerSeesAllThatTheAlbumShowsAlsoTheArchivedOfOthers() {
        String archived = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(60));
        immich.assets().update(archived, AssetChange.none().visibility(Visibility.ARCHIVE));
        immich.albums().addAssets(album.id(), List.of(archived));

        assertThat(seenByFriend()).containsExactly(archived, picture);
    }

    @Test
    void aViewerMayNotChangeTheAlbum() {
        String own = Pictures.upload(theirs, folder, Pictures.NOON);

        assertThatThrownBy(() -> theirs.albums().addAssets(album.id(), List.of(own)))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() ->
                        theirs.albums().update(album.id(), AlbumChange.none().name("Mine")))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> theirs.albums().delete(album.id())).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void anEditorAddsTheirOwnAndMayNotRemoveThoseOfOthers() {
        String own = Pictures.upload(theirs, folder, Pictures.NOON.plusSeconds(60));

        immich.albums().changeRole(album.id(), friend.id(), AlbumRole.EDITOR);

        assertThat(immich.albums().get(album.id()).users().get(0).role()).isEqualTo(AlbumRole.EDITOR);
        assertThat(theirs.albums().addAssets(album.id(), List.of(own))).hasToString("1 done");
        assertThat(seenByFriend()).containsExactly(own, picture);
        assertThat(theirs.albums().removeAssets(album.id(), List.of(picture)).failed())
                .singleElement()
                .satisfies(item -> assertThat(item.outcome()).isEqualTo(ItemOutcome.NO_PERMISSION));
    }

    @Test
    void addingAUserWhoIsInIsNoErrorAndLeavesTheRole() {
        Album again = immich.albums().addUsers(album.id(), Map.of(friend.id(), AlbumRole.EDITOR));

        assertThat(again.users()).singleElement().extracting(AlbumUser::role).isEqualTo(AlbumRole.VIEWER);
    }

    @Test
    void theOwnerAmongNewUsersIsPassedOver() {
        Album again = immich.albums().addUsers(album.id(), Map.of(me.id(), AlbumRole.EDITOR));
        Album made = immich.albums()
                .create(NewAlbum.of("With me").user(me.id(), AlbumRole.EDITOR).user(friend.id(), AlbumRole.VIEWER))
                .album();

        assertThat(again.users()).hasSize(1);
        assertThat(made.users()).extracting(one -> one.user().id()).containsExactly(friend.id());
    }

    @Test
    void usersAreAddedTogether() {
        try (ContractUser third = server.newUser()) {
            Album own = immich.albums().create("Together");

            Album shared = immich.albums()
                    .addUsers(own.id(), Map.of(friend.id(), AlbumRole.EDITOR, third.id(), AlbumRole.VIEWER));

            assertThat(shared.users())
                    .extracting(one -> one.user().id())
                    .containsExactlyInAnyOrder(friend.id(), third.id());
        }
    }

    @Test
    void aUserWhoIsNotThereIsNotFound() {
        assertThatThrownBy(() -> immich.albums().addUsers(album.id(), Map.of(NOBODY, AlbumRole.EDITOR)))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void theRoleOfSomeoneWhoIsNotInIsNotFound() {
        Album own = immich.albums().create("Alone");

        assertThatThrownBy(() -> immich.albums().changeRole(own.id(), friend.id(), AlbumRole.EDITOR))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aRemovedUserSeesNothingAnyMore() {
        immich.albums().removeUser(album.id(), friend.id());

        assertThatThrownBy(() -> theirs.albums().get(album.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> immich.albums().removeUser(album.id(), friend.id()))
                .isInstanceOf(ImmichNotFoundException.class);
        assertThat(immich.albums().get(album.id()).shared()).isFalse();
    }

    @Test
    void theOwnerCannotBeRemoved() {
        assertThatThrownBy(() -> immich.albums().removeUser(album.id(), me.id()))
                .isInstanceOf(ImmichStatusException.class);
    }

    @Test
    void whoLeavesSeesNothingAnyMore() {
        theirs.albums().leave(album.id());

        assertThat(theirs.albums().list(AlbumScope.ALL)).isEmpty();
        assertThat(immich.albums().get(album.id()).users()).isEmpty();
    }

    @Test
    void aStrangerSeesNothing() {
        try (ContractUser stranger = server.newUser()) {
            assertThatThrownBy(
                            () -> stranger.client().albums().assets(album.id()).findFirst())
                    .isInstanceOf(ImmichNotFoundException.class);
            assertThat(stranger.client().albums().list(AlbumScope.ALL)).isEmpty();
        }
    }

    @Test
    void sharedAlbumsAreCounted() {
        assertThat(theirs.albums().statistics()).satisfies(counts -> {
            assertThat(counts.owned()).isZero();
            assertThat(counts.shared()).isEqualTo(1);
            assertThat(counts.notShared()).isZero();
        });
    }
}
