package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.libraries.Libraries;
import io.github.immichsdk.admin.libraries.Library;
import io.github.immichsdk.admin.libraries.LibraryChange;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibrariesContractTest extends ContractTest {

    private static final String NOT_THERE = "00000000-0000-4000-8000-000000000000";

    private ImmichClient admin;
    private Libraries libraries;

    @BeforeEach
    void open() {
        admin = server.admin();
        libraries = ImmichAdmin.of(admin).libraries();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    @Test
    void aLibraryIsCreatedFoundChangedAndDeleted() {
        Library made = libraries.create(NewLibrary.of(me.id()).name("Sea").importPaths("/no/such/folder"));
        Library second = libraries.create(NewLibrary.of(me.id()));

        assertThat(made.name()).isEqualTo("Sea");
        assertThat(made.ownerId()).isEqualTo(me.id());
        assertThat(made.refreshedAt()).isNull();
        assertThat(made.additionalProperties()).isEmpty();
        assertThat(second.exclusionPatterns()).contains("**/@eaDir/**");
        assertThat(libraries.get(made.id())).isEqualTo(made);
        assertThat(libraries.list()).contains(made, second);

        Library changed =
                libraries.update(made.id(), LibraryChange.none().name("Lake").exclusionPatterns(List.of("**/skip-*")));
        assertThat(changed.name()).isEqualTo("Lake");
        assertThat(changed.exclusionPatterns()).containsExactly("**/skip-*");
        assertThat(libraries.update(made.id(), LibraryChange.none())).isEqualTo(changed);
        assertThatThrownBy(
                        () -> libraries.update(made.id(), LibraryChange.none().importPaths(List.of("/no/such"))))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("does not exist");

        libraries.delete(made.id());
        libraries.delete(second.id());
        assertThatThrownBy(() -> libraries.get(made.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(() -> libraries.create(NewLibrary.of(NOT_THERE))).isInstanceOf(ImmichServerException.class);
    }

    @Test
    void foldersAreCheckedOneByOne() {
        assertThat(libraries.validate(NOT_THERE, List.of("/no/such/folder", "/data")))
                .hasSize(2)
                .noneMatch(check -> check.valid())
                .allMatch(check -> check.message() != null);
        assertThat(libraries.validate(NOT_THERE, List.of())).isEmpty();
    }

    @Test
    void aMissingLibraryIsNotFoundAndAPlainUserForbidden() {
        List<Consumer<Libraries>> calls = List.of(
                use -> use.get(NOT_THERE),
                use -> use.update(NOT_THERE, LibraryChange.none().name("A")),
                use -> use.scan(NOT_THERE),
                use -> use.statistics(NOT_THERE),
                use -> use.delete(NOT_THERE));

        assertThat(calls).allSatisfy(call -> {
            assertThatThrownBy(() -> call.accept(libraries)).isInstanceOf(ImmichNotFoundException.class);
            assertThatThrownBy(() -> call.accept(ImmichAdmin.of(immich).libraries()))
                    .isInstanceOf(ImmichForbiddenException.class);
        });
        assertThatThrownBy(() -> ImmichAdmin.of(immich).libraries().list())
                .isInstanceOf(ImmichForbiddenException.class);
    }
}
