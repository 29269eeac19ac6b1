package io.github.immichsdk.testkit.internal.media;

import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Blob;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Carries the edits of an asset out on its picture: crop, rotate and mirror, in their order. */
public final class EditedPicture {

    private EditedPicture() {}

    /** {@return the picture as a JPEG; the placeholder where Java cannot read the file} */
    public static Blob of(Asset asset) {
        Blob shown = Placeholder.picture(asset);
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown.bytes()));
            if (picture == null) {
                return shown;
            }
            for (Asset.Edit edit : asset.edits) {
                picture = edited(picture, edit.action(), edit.parameters());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "jpeg", bytes);
            return Blob.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage edited(
            BufferedImage picture, String action, Map<String, @Nullable Object> parameters) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return switch (action) {
            case "crop" -> {
                int x = Math.min(number(parameters, "x"), width - 1);
                int y = Math.min(number(parameters, "y"), height - 1);
                yield drawn(
                        picture,
                        Math.max(1, Math.min(number(parameters, "width"), width - x)),
                        Math.max(1, Math.min(number(parameters, "height"), height - y)),
                        AffineTransform.getTranslateInstance(-x, -y));
            }
            case "rotate" -> {
                int quarters = Math.floorMod(number(parameters, "angle") / 90, 4);
                boolean turned = quarters % 2 == 1;
                AffineTransform turn = new AffineTransform();
                turn.translate((turned ? height : width) / 2.0, (turned ? width : height) / 2.0);
                turn.quadrantRotate(quarters);
                turn.translate(-width / 2.0, -height / 2.0);
                yield drawn(picture, turned ? height : width, turned ? width : height, turn);
            }
            default -> {
                boolean leftToRight = "horizontal".equals(parameters.get("axis"));
                AffineTransform mirror = new AffineTransform();
                mirror.translate(leftToRight ? width : 0, leftToRight ? 0 : height);
                mirror.scale(leftToRight ? -1 : 1, leftToRight ? 1 : -1);
                yield drawn(picture, width, height, mirror);
            }
        };
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform how) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = result.createGraphics();
        canvas.drawImage(picture, how, null);
        canvas.dispose();
        return result;
    }

    private static int number(Map<String, @Nullable Object> parameters, String name) {
        return parameters.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
