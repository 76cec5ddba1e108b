package org.huoye.demos.faceidentity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.huoye.platform.Messages;
import org.huoye.ui.Controls;

/**
 * An axis of similarity with the measured pairs as points, one person's above, two persons' below; the threshold; and this
 * run. Where there are enough pairs of a kind, the rate of wrong answers at each threshold is drawn as well. JavaFX thread
 * only.
 */
final class SimilarityAxis extends Region {

    private static final Messages TEXT = Messages.beside(SimilarityAxis.class);

    private static final double LEAST = -0.2;
    private static final double MOST = 1.0;
    private static final int TICKS = 6;
    /** Pairs this near to each other are stacked. */
    private static final double BIN = 0.015;
    private static final double BAND = 52;
    private static final double TOP = 18;
    private static final double GAP = 6;
    private static final double AXIS = TOP + BAND + GAP + BAND;
    private static final double HEIGHT = AXIS + 22;
    private static final double RADIUS = 3;
    private static final double LARGEST_STEP = 7;
    private static final double MARK = 6;
    private static final double SIDE = 10;
    private static final int CURVE_STEPS = 120;

    private final MeasuredPairs pairs;
    private final Path same = path("pairs-same");
    private final Path others = path("pairs-others");
    private final Polyline refusedRate = curve("rate-same");
    private final Polyline acceptedRate = curve("rate-others");
    private final Line axis = line("axis-line");
    private final Line limit = line("axis-limit");
    private final Label limitWord = Controls.label("", "small", "axis-limit-word");
    private final Polygon mark = new Polygon(0, MARK, -MARK, 0, 0, -MARK, MARK, 0);
    private final Label sameWord = Controls.label(TEXT.get("axis.same"), "small", "soft");
    private final Label othersWord = Controls.label(TEXT.get("axis.others"), "small", "soft");
    private final List<Label> ticks = new ArrayList<>();
    private double threshold = FaceIdentity.THRESHOLD.fallback();
    private double similarity = Double.NaN;

    SimilarityAxis(MeasuredPairs pairs) {
        this.pairs = pairs;
        getStyleClass().add("similarity-axis");
        mark.getStyleClass().add("axis-mark");
        refusedRate.setVisible(MeasuredPairs.isEnough(pairs.same()));
        acceptedRate.setVisible(MeasuredPairs.isEnough(pairs.others()));
        for (int i = 0; i <= TICKS; i++) {
            ticks.add(Controls.label(number(LEAST + i * (MOST - LEAST) / TICKS, 1), "small", "soft"));
        }
        getChildren().addAll(axis, refusedRate, acceptedRate, same, others, limit, limitWord, sameWord, othersWord,
                mark);
        getChildren().addAll(ticks);
        mark.setVisible(false);
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        return path;
    }

    private static Polyline curve(String styleClass) {
        Polyline curve = new Polyline();
        curve.getStyleClass().add(styleClass);
        return curve;
    }

    private static Line line(String styleClass) {
        Line line = new Line();
        line.getStyleClass().add(styleClass);
        return line;
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value).replaceFirst("^-(0\\.0+)$", "$1");
    }

    /** @param of this run; NaN if there was nothing to compare with */
    void show(double limitNow, double of) {
        threshold = limitNow;
        similarity = of;
        limitWord.setText(TEXT.get("axis.threshold", number(threshold, 2)));
        mark.setVisible(!Double.isNaN(similarity));
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    private double x(double value) {
        double share = (Math.clamp(value, LEAST, MOST) - LEAST) / (MOST - LEAST);
        return snapPositionX(SIDE + share * (getWidth() - 2 * SIDE));
    }

    @Override
    protected void layoutChildren() {
        dots(same, pairs.same(), TOP + BAND);
        crosses(others, pairs.others(), AXIS);
        if (refusedRate.isVisible()) {
            rate(refusedRate, pairs.same(), TOP + BAND, false);
        }
        if (acceptedRate.isVisible()) {
            rate(acceptedRate, pairs.others(), AXIS, true);
        }
        place(axis, x(LEAST), AXIS, x(MOST), AXIS);
        place(limit, x(threshold), TOP, x(threshold), AXIS);
        limitWord.autosize();
        limitWord.relocate(Math.min(x(threshold) + 4, getWidth() - limitWord.getWidth()), 0);
        mark.setLayoutX(x(Double.isNaN(similarity) ? 0 : similarity));
        mark.setLayoutY(AXIS);
        sameWord.autosize();
        sameWord.relocate(SIDE, TOP);
        othersWord.autosize();
        othersWord.relocate(SIDE, TOP + BAND + GAP);
        for (int i = 0; i < ticks.size(); i++) {
            Label tick = ticks.get(i);
            tick.autosize();
            double middle = x(LEAST + i * (MOST - LEAST) / TICKS) - tick.getWidth() / 2;
            tick.relocate(Math.clamp(middle, 0, Math.max(0, getWidth() - tick.getWidth())), AXIS + GAP);
        }
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }

    /** Where a pair lies: pairs near to each other are stacked, as high as the band allows. */
    private interface Drawer {
        void draw(double x, double y);
    }

    private void stack(double[] ascending, double ground, Drawer drawer) {
        int highest = 1;
        int[] levels = new int[ascending.length];
        for (int i = 1; i < ascending.length; i++) {
            boolean sameBin = Math.floor(ascending[i] / BIN) == Math.floor(ascending[i - 1] / BIN);
            levels[i] = sameBin ? levels[i - 1] + 1 : 0;
            highest = Math.max(highest, levels[i] + 1);
        }
        double step = Math.min(LARGEST_STEP, (BAND - 2 * RADIUS) / highest);
        for (int i = 0; i < ascending.length; i++) {
            drawer.draw(x(ascending[i]), ground - RADIUS - 1 - levels[i] * step);
        }
    }

    private void dots(Path path, double[] values, double ground) {
        path.getElements().clear();
        stack(values, ground, (x, y) -> path.getElements().addAll(new MoveTo(x - RADIUS, y),
                new ArcTo(RADIUS, RADIUS, 0, x + RADIUS, y, false, true),
                new ArcTo(RADIUS, RADIUS, 0, x - RADIUS, y, false, true), new ClosePath()));
    }

    private void crosses(Path path, double[] values, double ground) {
        path.getElements().clear();
        double arm = RADIUS * 0.75;
        stack(values, ground, (x, y) -> path.getElements().addAll(new MoveTo(x - arm, y - arm),
                new LineTo(x + arm, y + arm), new MoveTo(x - arm, y + arm), new LineTo(x + arm, y - arm)));
    }

    /** The share of wrong answers at each threshold, 0 at the ground, 1 at the top of the band. */
    private void rate(Polyline curve, double[] ascending, double ground, boolean wrongAbove) {
        curve.getPoints().clear();
        for (int i = 0; i <= CURVE_STEPS; i++) {
            double at = LEAST + i * (MOST - LEAST) / CURVE_STEPS;
            int below = 0;
            for (double value : ascending) {
                below += value < at ? 1 : 0;
            }
            double wrong = (double) (wrongAbove ? ascending.length - below : below) / ascending.length;
            curve.getPoints().addAll(x(at), ground - wrong * BAND);
        }
    }
}
