package io.github.immichsdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.admin.libraries.Libraries;
import io.github.immichsdk.admin.libraries.Library;
import io.github.immichsdk.admin.libraries.LibraryChange;
import io.github.immichsdk.admin.libraries.NewLibrary;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LibrariesTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String LIBRARY = """
            {"id":"%s","ownerId":"%s","name":"Sea","importPaths":["/sea"],"exclusionPatterns":[],"assetCount":0,\
            "createdAt":"2026-01-02T03:04:05.678Z","updatedAt":"2026-01-02T03:04:06.000Z","refreshedAt":null}\
            """.formatted(ID, ID);

    private final StubTransport stub = new StubTransport();
    private final Libraries libraries = ImmichAdmin.of(TestClient.over(stub)).libraries();

    @Test
    void anEmptyChangeReadsTheLibraryInsteadOfFailing() {
        stub.json(LIBRARY);

        assertThat(libraries.update(ID, LibraryChange.none()).name()).isEqualTo("Sea");
        assertThat(stub.lines()).containsExactly("GET /api/libraries/" + ID);
    }

    @Test
    void aCreateWhoseResponseIsLostIsNotRepeatedAndSaysWhatMayBeTheCause() {
        stub.json(500, "{\"message\":\"Failed to create library\"}");

        assertThatThrownBy(() -> libraries.create(NewLibrary.of(ID).importPaths("/sea", "/sea")))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("owner");
        assertThat(stub.bodies()).containsExactly("{\"ownerId\":\"" + ID + "\",\"importPaths\":[\"/sea\"]}");
    }

    @Test
    void valuesThatServersRejectOrCannotUseAreRejectedBeforeTheRequest() {
        List<String> many = IntStream.range(0, 129).mapToObj(i -> "/" + i).toList();

        assertThatThrownBy(() -> NewLibrary.of(ID).importPaths("sea")).hasMessageContaining("absolute");
        assertThatThrownBy(() -> LibraryChange.none().importPaths(many)).hasMessageContaining("at most 128");
        assertThatThrownBy(() -> LibraryChange.none().exclusionPatterns(List.of("")))
                .hasMessageContaining("exclusionPatterns");
        assertThatThrownBy(() -> LibraryChange.none().name("")).hasMessageContaining("name");
        assertThatThrownBy(() -> NewLibrary.of("x")).hasMessageContaining("ownerId");
    }

    @Test
    void aDeleteWhoseResponseIsLostSucceedsWhenTheRetryFindsNothing() {
        stub.fail(new IOException("reset")).json(400, "{\"message\":\"Library not found\"}");

        libraries.delete(ID);

        assertThat(Collections.frequency(stub.lines(), "DELETE /api/libraries/" + ID))
                .isEqualTo(2);
    }

    @Test
    void aDryRunRemembersItsLibrariesAndScansNothing() {
        stub.json("[]");
        Libraries dry = ImmichAdmin.of(TestClient.dryRun(stub)).libraries();

        Library created = dry.create(NewLibrary.of(ID).name("Sea").importPaths("/sea"));
        dry.scan(created.id());

        assertThat(created.importPaths()).containsExactly("/sea");
        assertThat(dry.update(created.id(), LibraryChange.none().name("Lake")).name())
                .isEqualTo("Lake");
        assertThat(dry.list()).extracting(Library::name).containsExactly("Lake");
        assertThat(stub.lines()).containsExactly("GET /api/libraries");
    }
}
