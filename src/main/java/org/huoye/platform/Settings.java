package org.huoye.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the user likes the application: theme, text size, window. A small text file that is replaced as a whole, so that a
 * killed process leaves the old or the new one, never half of either. A file that cannot be read or written costs the
 * settings, never the start. Thread-safe; writing happens in the calling thread and takes milliseconds.
 */
public final class Settings {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final Path file;
    private final Properties values = new Properties();

    private Settings(Path file) {
        this.file = file;
    }

    /** Reads the settings in a folder; there need not be any. */
    public static Settings in(Path folder) {
        Settings settings = new Settings(folder.resolve("settings.properties"));
        settings.read();
        return settings;
    }

    private void read() {
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (NoSuchFileException e) {
            LOG.debug("no settings yet in {}", file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("unreadable settings {}: starting with none", file, e);
        }
    }

    /** The value of a key, if it was ever set. */
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** A number that lies between two bounds; anything else counts as not set. */
    public Optional<Double> number(String key, double min, double max) {
        return get(key).flatMap(Settings::parse).filter(value -> value >= min && value <= max);
    }

    private static Optional<Double> parse(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Sets a value and writes the file. */
    public synchronized void set(String key, String value) {
        if (value.equals(values.setProperty(key, value))) {
            return;
        }
        write();
    }

    /** Forgets a value and writes the file. */
    public synchronized void remove(String key) {
        if (values.remove(key) != null) {
            write();
        }
    }

    private void write() {
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
            WholeFile.write(file, text.toString());
        } catch (IOException e) {
            LOG.warn("cannot keep settings in {}", file, e);
        }
    }
}
