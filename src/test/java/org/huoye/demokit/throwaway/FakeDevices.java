package org.huoye.demokit.throwaway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huoye.demokit.DeviceException;
import org.huoye.demokit.DeviceException.Reason;
import org.huoye.demokit.HandOver;
import org.huoye.demokit.LiveDevices;
import org.huoye.demokit.LiveKind;
import org.huoye.demokit.LiveSource;
import org.huoye.media.Picture;
import org.huoye.media.SoundBlock;

/** Cameras and microphones that a test plugs in, feeds, refuses and pulls out. Thread-safe. */
public final class FakeDevices implements LiveDevices {

    private static final double MOST_SECONDS = 2;

    /** A device while it is open. */
    public record Open(LiveKind kind, String id, HandOver<?> frames, long[] closedAt) {

        public boolean isClosed() {
            return closedAt[0] != 0;
        }
    }

    private final Map<LiveKind, List<Device>> plugged = new ConcurrentHashMap<>();
    private final Map<LiveKind, Reason> refusals = new ConcurrentHashMap<>();
    /** Every opening, in order. */
    public final List<Open> opened = new CopyOnWriteArrayList<>();
    /** Called on the lane while a device is being opened. */
    public volatile Runnable whileOpening = () -> {
    };

    /** Plugs devices in, named by their ids. */
    public FakeDevices plug(LiveKind kind, String... ids) {
        plugged.put(kind, List.of(ids).stream().map(id -> new Device(id, id)).toList());
        return this;
    }

    /** Refuses the next openings; null allows them again. */
    public void refuse(LiveKind kind, Optional<Reason> reason) {
        reason.ifPresentOrElse(why -> refusals.put(kind, why), () -> refusals.remove(kind));
    }

    /** Pulls the open device of a kind out. */
    public void unplug(LiveKind kind) {
        plug(kind);
        open(kind).forEach(open -> open.frames().fail(new DeviceException(kind, Reason.UNPLUGGED, open.id())));
    }

    /** The devices of a kind that are open now. */
    public List<Open> open(LiveKind kind) {
        return opened.stream().filter(open -> open.kind() == kind && !open.isClosed()).toList();
    }

    /** The open cameras see a picture. */
    @SuppressWarnings("unchecked")
    public void see(Picture picture) {
        open(LiveKind.CAMERA).forEach(open -> ((HandOver<Picture>) open.frames()).offer(picture));
    }

    /** The open microphones hear a sound. */
    @SuppressWarnings("unchecked")
    public void hear(SoundBlock sound) {
        open(LiveKind.MICROPHONE).forEach(open -> ((HandOver<SoundBlock>) open.frames()).offer(sound));
    }

    @Override
    public boolean canUse(LiveKind kind) {
        return plugged.containsKey(kind);
    }

    @Override
    public List<Device> list(LiveKind kind) {
        return new ArrayList<>(plugged.getOrDefault(kind, List.of()));
    }

    @Override
    public LiveSource<Picture> camera(String id) throws DeviceException {
        return open(LiveKind.CAMERA, id, closedAt -> HandOver.ofNewest(closedAt));
    }

    @Override
    public LiveSource<SoundBlock> microphone(String id) throws DeviceException {
        return open(LiveKind.MICROPHONE, id,
                closedAt -> new HandOver<>((older, newer) -> older.join(newer, MOST_SECONDS), closedAt));
    }

    private interface Maker<F> {
        HandOver<F> make(Runnable letGo);
    }

    private <F> HandOver<F> open(LiveKind kind, String id, Maker<F> maker) throws DeviceException {
        whileOpening.run();
        Reason refusal = refusals.get(kind);
        if (refusal != null) {
            throw new DeviceException(kind, refusal, id);
        }
        if (list(kind).stream().noneMatch(device -> device.id().equals(id))) {
            throw new DeviceException(kind, Reason.NONE, id);
        }
        long[] closedAt = new long[1];
        HandOver<F> frames = maker.make(() -> closedAt[0] = System.nanoTime());
        opened.add(new Open(kind, id, frames, closedAt));
        return frames;
    }
}
