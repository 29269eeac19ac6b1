package io.github.immichsdk.examples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A drawn landscape: sky, sun, mountains, water and birds. The same place at another moment has the same mountains, and the birds
 * elsewhere, as the pictures of a burst have.
 *
 * @param place the place, which decides the mountains
 * @param light the light, which decides the colors
 * @param moment how far the birds have flown, from 0 to 1
 */
record SampleScene(long place, Light light, double moment) {

    /** The colors of a scene. */
    enum Light {
        DAWN(0xF7C9A9, 0x6D7FB3, 0xFFE3B8, 0x3B3F6B),
        NOON(0xD8ECF7, 0x3F8ED0, 0xFFFDF0, 0x2F6B5B),
        EVENING(0xFFB26B, 0x7A3E75, 0xFFE9A8, 0x31244F),
        WINTER(0xEAF1F6, 0x8FB1CC, 0xFFFFFF, 0x4C6A86),
        DESERT(0xFBE3B5, 0xD98A5B, 0xFFF4D6, 0x7A3B2E),
        NIGHT(0x35507F, 0x0B1330, 0xF4F1DC, 0x0A1124),
        FOREST(0xDDEBC8, 0x6FA8A1, 0xFFFBE0, 0x1F4A3A);

        private final Color horizon;
        private final Color zenith;
        private final Color sun;
        private final Color ground;

        Light(int horizon, int zenith, int sun, int ground) {
            this.horizon = new Color(horizon);
            this.zenith = new Color(zenith);
            this.sun = new Color(sun);
            this.ground = new Color(ground);
        }
    }

    private static final int RIDGES = 5;

    /** {@return the scene as a picture} */
    BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        // all sizes are fractions of the height
        brush.scale(height, height);
        double aspect = (double) width / height;
        Random random = new Random(place * 7919 + 17);
        sky(brush, aspect, random);
        for (int ridge = 0; ridge < RIDGES; ridge++) {
            ridge(brush, aspect, ridge, random);
        }
        water(brush, aspect, random);
        birds(brush, aspect, random);
        brush.dispose();
        return image;
    }

    private void sky(Graphics2D brush, double aspect, Random random) {
        brush.setPaint(new GradientPaint(0, 0, light.zenith, 0, 0.7f, light.horizon));
        brush.fill(new java.awt.geom.Rectangle2D.Double(0, 0, aspect, 1));
        if (light == Light.NIGHT) {
            brush.setColor(new Color(255, 255, 255, 190));
            for (int star = 0; star < 90; star++) {
                double size = 0.0012 + random.nextDouble() * 0.0022;
                brush.fill(new Ellipse2D.Double(random.nextDouble() * aspect, random.nextDouble() * 0.55, size, size));
            }
        }
        float x = (float) (aspect * (0.2 + 0.6 * random.nextDouble()));
        float y = (float) (0.16 + 0.24 * random.nextDouble());
        float glow = 0.42f;
        brush.setPaint(new RadialGradientPaint(x, y, glow, new float[] {0, 0.25f, 1}, new Color[] {
            faded(light.sun, 200), faded(light.sun, 90), faded(light.sun, 0)
        }));
        brush.fill(new Ellipse2D.Double(x - glow, y - glow, 2 * glow, 2 * glow));
        double radius = 0.045 + 0.02 * random.nextDouble();
        brush.setColor(light.sun);
        brush.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** One row of mountains; those in front are darker and lower. */
    private void ridge(Graphics2D brush, double aspect, int number, Random random) {
        double depth = number / (RIDGES - 1.0);
        double base = 0.52 + 0.28 * depth;
        double[] lengths = {1.3, 0.53, 0.23, 0.1, 0.045};
        double[] phases = random.doubles(lengths.length, 0, 2 * Math.PI).toArray();
        double height = (0.17 - 0.09 * depth) * (0.7 + 0.6 * random.nextDouble());
        Path2D outline = new Path2D.Double();
        outline.moveTo(0, 1);
        for (double x = 0; x <= aspect + 0.01; x += 0.004) {
            double y = 0;
            for (int wave = 0; wave < lengths.length; wave++) {
                double part = 2 * Math.PI * x / lengths[wave] + phases[wave];
                // sharp above, round below
                y += (1 - 2 * Math.abs(Math.sin(part / 2))) * height * Math.pow(0.45, wave);
            }
            outline.lineTo(x, base - y);
        }
        outline.lineTo(aspect + 0.01, 1);
        outline.closePath();
        Color top = mixed(light.horizon, light.ground, 0.25 + 0.75 * depth);
        brush.setPaint(new GradientPaint(
                0, (float) (base - height), top, 0, (float) (base + 0.3), mixed(top, light.horizon, 0.35)));
        brush.fill(outline);
    }

    private void water(Graphics2D brush, double aspect, Random random) {
        if (random.nextInt(3) == 0) {
            return;
        }
        double shore = 0.84;
        brush.setPaint(new GradientPaint(
                0,
                (float) shore,
                mixed(light.horizon, light.ground, 0.35),
                0,
                1,
                mixed(light.zenith, light.ground, 0.6)));
        brush.fill(new java.awt.geom.Rectangle2D.Double(0, shore, aspect, 1 - shore));
        brush.setColor(faded(light.sun, 70));
        for (int glint = 0; glint < 60; glint++) {
            double y = shore + 0.01 + random.nextDouble() * 0.14;
            double length = (y - shore) * (0.2 + random.nextDouble());
            brush.fill(new Ellipse2D.Double(random.nextDouble() * aspect, y, length, 0.0022));
        }
    }

    private void birds(Graphics2D brush, double aspect, Random random) {
        brush.setColor(faded(light.ground, 210));
        brush.setStroke(new BasicStroke(0.0045f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double startX = aspect * (0.08 + 0.2 * random.nextDouble());
        double startY = 0.14 + 0.18 * random.nextDouble();
        for (int bird = 0; bird < 5; bird++) {
            double x = startX + bird * 0.055 + random.nextDouble() * 0.02 + moment * aspect * 0.5;
            double y = startY + random.nextDouble() * 0.06 - moment * 0.06;
            double wing = 0.018 + random.nextDouble() * 0.01;
            double beat = wing * (0.5 + 0.4 * Math.sin(moment * 9 + bird));
            brush.draw(new QuadCurve2D.Double(x - wing, y, x - wing / 2, y - beat, x, y));
            brush.draw(new QuadCurve2D.Double(x, y, x + wing / 2, y - beat, x + wing, y));
        }
    }

    private static Color mixed(Color a, Color b, double part) {
        return new Color(
                (int) (a.getRed() + (b.getRed() - a.getRed()) * part),
                (int) (a.getGreen() + (b.getGreen() - a.getGreen()) * part),
                (int) (a.getBlue() + (b.getBlue() - a.getBlue()) * part));
    }

    private static Color faded(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }
}
