package org.huoye.demos.facetracking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.FrameClock;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.Request;
import org.huoye.demos.facetracking.LiveFaces.LiveFace;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;
import org.huoye.pipelines.vision.Box;
import org.huoye.pipelines.vision.Face;
import org.huoye.pipelines.vision.Track;
import org.huoye.pipelines.vision.Tracker;

/** The faces of a camera or a film that plays, with the way each went in the last second. */
final class LiveTrackingCore implements LiveCore<Picture, LiveFaces> {

    private static final double TRAIL_SECONDS = 1;

    private final NamedFaces faces;
    private final FrameClock clock;
    private final Map<Integer, List<Point>> trails = new HashMap<>();
    private double seconds;

    /** A place of the past. */
    private record Point(double seconds, double x, double y) {
    }

    /** @param clock tells when a frame was taken */
    LiveTrackingCore(DemoContext context, FrameClock clock) {
        faces = new NamedFaces(context);
        this.clock = clock;
    }

    // tag::step[]
    @Override
    public LiveFaces step(Request<Picture> request, RunListener listener) {
        Picture frame = request.input();
        seconds = clock.next();
        double threshold = request.options().number(FaceTracking.THRESHOLD.id());
        List<Track<Face>> tracks = faces.next(frame, seconds, threshold, listener);
        List<Tracker.Hidden> hidden = faces.hidden();
        remember(tracks, hidden);
        return new LiveFaces(tracks.stream().map(track -> new LiveFace(
                TrackedFace.of(track, frame.sourceWidth(), frame.sourceHeight()), track.seconds(),
                trail(track.id()))).toList(), hidden.stream().map(this::expected).toList());
    }
    // end::step[]

    /** What neither is seen nor waited for has no trail any more. */
    private void remember(List<Track<Face>> tracks, List<Tracker.Hidden> hidden) {
        for (Track<Face> track : tracks) {
            Box box = track.what().box();
            trails.computeIfAbsent(track.id(), id -> new ArrayList<>())
                    .add(new Point(seconds, box.x() + box.width() / 2, box.y() + box.height() / 2));
        }
        Set<Integer> known = tracks.stream().map(Track::id).collect(Collectors.toSet());
        hidden.forEach(one -> known.add(one.id()));
        trails.keySet().retainAll(known);
        trails.values().forEach(trail -> trail.removeIf(point -> seconds - point.seconds > TRAIL_SECONDS));
    }

    private List<Double> trail(int id) {
        List<Double> places = new ArrayList<>();
        for (Point point : trails.getOrDefault(id, List.of())) {
            places.add(point.x);
            places.add(point.y);
        }
        return places;
    }

    private LiveFace expected(Tracker.Hidden hidden) {
        Box box = hidden.box();
        return new LiveFace(new TrackedFace(hidden.id(), 0,
                List.of(box.x(), box.y(), box.width(), box.height())), 0, trail(hidden.id()));
    }

    @Override
    public void close() {
        faces.close();
    }
}
