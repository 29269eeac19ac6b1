package io.github.immichsdk.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageEditTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String EDITS = "/api/assets/" + ID + "/edits";

    private final StubTransport stub = new StubTransport();
    private final Assets assets = TestClient.over(stub).assets();

    private static List<Object> actions(ImageEdit edit) {
        return edit.sent().stream().map(step -> step.get("action")).toList();
    }

    @Test
    void theCropComesFirstAndTheOtherStepsInTheOrderOfTheCalls() {
        ImageEdit turned = ImageEdit.none().rotate(90).mirrorVertically();

        assertThat(actions(turned)).containsExactly("rotate", "mirror");
        assertThat(actions(turned.crop(0, 0, 1, 1))).containsExactly("crop", "rotate", "mirror");
        assertThat(actions(ImageEdit.none().mirrorVertically().rotate(90))).containsExactly("mirror", "rotate");
    }

    @Test
    void eachKindOfStepAppliesOnceAndTheLastCallWins() {
        ImageEdit edit = ImageEdit.none()
                .rotate(90)
                .mirrorHorizontally()
                .rotate(270)
                .crop(0, 0, 5, 5)
                .crop(1, 1, 2, 2);

        assertThat(actions(edit)).containsExactly("crop", "mirror", "rotate");
        assertThat(edit.sent().get(2).get("parameters")).hasToString("{angle=270}");
        assertThat(edit.sent().get(0).get("parameters"))
                .hasToString(ImageEdit.none()
                        .crop(1, 1, 2, 2)
                        .sent()
                        .get(0)
                        .get("parameters")
                        .toString());
    }

    @Test
    void whatEachServerRejectsIsRejectedBeforeTheRequest() {
        for (Runnable wrong : List.<Runnable>of(
                () -> ImageEdit.none().rotate(0),
                () -> ImageEdit.none().rotate(45),
                () -> ImageEdit.none().crop(-1, 0, 1, 1),
                () -> ImageEdit.none().crop(0, 0, 0, 1),
                () -> assets.edit(ID, ImageEdit.none()))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void theStepsOfAnEditAreReadWithTheirParameters() {
        stub.json("{\"assetId\":\"" + ID
                + "\",\"edits\":[{\"id\":\"a\",\"action\":\"crop\",\"parameters\":{\"x\":1,\"y\":2,"
                + "\"width\":3,\"height\":4}},{\"id\":\"b\",\"action\":\"rotate\",\"parameters\":{\"angle\":90}},"
                + "{\"id\":\"c\",\"action\":\"mirror\",\"parameters\":{\"axis\":\"horizontal\"}}]}");

        List<AssetEdit> edits =
                assets.edit(ID, ImageEdit.none().crop(1, 2, 3, 4).rotate(90).mirrorHorizontally());

        assertThat(edits)
                .extracting(AssetEdit::action)
                .containsExactly(EditAction.CROP, EditAction.ROTATE, EditAction.MIRROR);
        assertThat(edits.get(0).parameters().width()).isEqualTo(3);
        assertThat(edits.get(1).parameters().angle()).isEqualTo(90);
        assertThat(edits.get(2).parameters().axis()).isEqualTo("horizontal");
        assertThat(stub.lines()).containsExactly("PUT " + EDITS);
    }

    @Test
    void aDryRunReturnsTheStepsAndSendsNothing() {
        List<AssetEdit> edits = TestClient.dryRun(stub)
                .assets()
                .edit(ID, ImageEdit.none().crop(1, 2, 3, 4).rotate(90));

        assertThat(edits).extracting(AssetEdit::action).containsExactly(EditAction.CROP, EditAction.ROTATE);
        assertThat(edits.get(0).parameters().height()).isEqualTo(4);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aQueryOfFilesSendsItsConditionsAndTheLastOneOfAKindCounts() {
        stub.version("3.2.2").json("[]");

        assets.files()
                .list(AssetFileQuery.of(ID)
                        .edited()
                        .progressive()
                        .notProgressive()
                        .transparent()
                        .notTransparent());

        assertThat(stub.lines())
                .containsExactly("GET /api/asset-files?assetId=" + ID
                        + "&isEdited=true&isProgressive=false&isTransparent=false");
    }

    @Test
    void editsAndFilesAreRefusedByOlderServersBeforeTheRequest() {
        stub.version("1.144.1");

        assertThatThrownBy(() -> assets.edits(ID))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("2.5.0");
        assertThatThrownBy(() -> assets.files().list(AssetFileQuery.of(ID)))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.2.0");
        assertThat(stub.requests()).isEmpty();
    }
}
