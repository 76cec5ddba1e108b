package org.huoye.demokit.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.huoye.demokit.DeviceException;
import org.huoye.demokit.LiveDevices.Device;
import org.huoye.demokit.LiveKind;
import org.jspecify.annotations.Nullable;

/**
 * Which camera or microphone, and whether pictures are mirrored: chosen in the panel and remembered for all demos. Called
 * on the thread of the user interface, but for {@link #find} and {@link #isMirrored}, which may be called anywhere.
 */
final class LiveChoice {

    private final LiveKind kind;
    private final PanelServices services;
    private final String key;
    private final ReadOnlyObjectWrapper<List<Device>> devices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Device> device = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper mirrored = new ReadOnlyBooleanWrapper();
    private volatile boolean mirrorsNow;
    private volatile String wanted;

    LiveChoice(LiveKind kind, PanelServices services) {
        this.kind = kind;
        this.services = services;
        key = "live." + kind.name().toLowerCase(Locale.ROOT);
        wanted = services.settings().get(key).orElse("");
        // one's own picture is expected as in a mirror
        mirrorsNow = !services.settings().get(mirrorKey()).equals(Optional.of("false"));
        mirrored.set(mirrorsNow);
    }

    private String mirrorKey() {
        return key + ".mirrored";
    }

    LiveKind kind() {
        return kind;
    }

    /** The devices that were there at the last look. */
    ReadOnlyObjectProperty<List<Device>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    /** The one that is used; null before the first look and if there is none. */
    ReadOnlyObjectProperty<@Nullable Device> deviceProperty() {
        return device.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty mirroredProperty() {
        return mirrored.getReadOnlyProperty();
    }

    boolean isMirrored() {
        return mirrorsNow;
    }

    void choose(Device chosen) {
        wanted = chosen.id();
        device.set(chosen);
        keep(key, chosen.id());
    }

    void mirror(boolean on) {
        mirrorsNow = on;
        mirrored.set(on);
        keep(mirrorKey(), Boolean.toString(on));
    }

    private void keep(String name, String value) {
        var unused = services.files().submit(() -> {
            services.settings().set(name, value);
            return null;
        });
    }

    /** Looks which devices are there. */
    void look() {
        var unused = services.devices().submit(this::find);
    }

    /**
     * The remembered device if it is there, else the usual one.
     *
     * @return its id; empty if there is none
     * @throws DeviceException if the system refuses to tell
     */
    String find() throws DeviceException {
        List<Device> found = services.live().list(kind);
        String remembered = wanted;
        Optional<Device> used = found.stream().filter(one -> one.id().equals(remembered)).findFirst()
                .or(() -> found.stream().findFirst());
        services.ui().execute(() -> {
            devices.set(found);
            device.set(used.orElse(null));
        });
        return used.map(Device::id).orElse("");
    }
}
