package org.huoye.app;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.huoye.platform.Settings;

/** Remembers where the window was and how large; a place that no screen shows any more is forgotten. */
final class WindowMemory {

    static final double LEAST_WIDTH = 960;
    static final double LEAST_HEIGHT = 600;

    private static final double USUAL_WIDTH = 1280;
    private static final double USUAL_HEIGHT = 800;
    private static final String PLACE = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    private static final double FARTHEST = 100_000;
    private static final double SMALLEST = 320;

    private final Settings settings;
    private Rectangle2D normal = Rectangle2D.EMPTY;

    WindowMemory(Settings settings) {
        this.settings = settings;
    }

    /** Gives a window the size and place that it had. */
    void restore(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        Optional<Rectangle2D> place = settings.get(PLACE).flatMap(WindowMemory::parse).map(WindowMemory::onScreen);
        stage.setWidth(place.map(Rectangle2D::getWidth).orElse(Math.min(USUAL_WIDTH, screen.getWidth())));
        stage.setHeight(place.map(Rectangle2D::getHeight).orElse(Math.min(USUAL_HEIGHT, screen.getHeight())));
        place.filter(WindowMemory::isSeen).ifPresent(seen -> {
            stage.setX(seen.getMinX());
            stage.setY(seen.getMinY());
        });
        stage.setMaximized(settings.get(MAXIMIZED).filter("true"::equals).isPresent());
        stage.xProperty().subscribe(x -> note(stage));
        stage.yProperty().subscribe(y -> note(stage));
        stage.widthProperty().subscribe(width -> note(stage));
        stage.heightProperty().subscribe(height -> note(stage));
    }

    private void note(Stage stage) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            normal = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        }
    }

    /** Writes down where the window is. */
    void keep(Stage stage) {
        settings.set(MAXIMIZED, Boolean.toString(stage.isMaximized()));
        if (normal.getWidth() > 0) {
            settings.set(PLACE, String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", normal.getMinX(), normal.getMinY(),
                    normal.getWidth(), normal.getHeight()));
        }
    }

    private static Optional<Rectangle2D> parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 4) {
            return Optional.empty();
        }
        double[] numbers = new double[4];
        try {
            for (int i = 0; i < 4; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
            }
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
        boolean sane = numbers[2] >= SMALLEST && numbers[2] < FARTHEST && numbers[3] >= SMALLEST
                && numbers[3] < FARTHEST && Math.abs(numbers[0]) < FARTHEST && Math.abs(numbers[1]) < FARTHEST;
        return sane
                ? Optional.of(new Rectangle2D(numbers[0], numbers[1], numbers[2], numbers[3]))
                : Optional.empty();
    }

    /** A place on a screen that has become smaller: no larger than the screen, and wholly on it. */
    private static Rectangle2D onScreen(Rectangle2D place) {
        if (!isSeen(place)) {
            return place;
        }
        Rectangle2D screen = Screen.getScreensForRectangle(place).getFirst().getVisualBounds();
        double width = Math.min(place.getWidth(), screen.getWidth());
        double height = Math.min(place.getHeight(), screen.getHeight());
        double x = Math.max(screen.getMinX(), Math.min(place.getMinX(), screen.getMaxX() - width));
        double y = Math.max(screen.getMinY(), Math.min(place.getMinY(), screen.getMaxY() - height));
        return new Rectangle2D(x, y, width, height);
    }

    private static boolean isSeen(Rectangle2D place) {
        return !Screen.getScreensForRectangle(place).isEmpty();
    }
}
