package org.huoye.demokit.throwaway;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoye.demokit.Demo;
import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.DemoSpec;
import org.huoye.demokit.InputAdapter;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.LiveOrigin;
import org.huoye.demokit.LivePart;
import org.huoye.demokit.Options;
import org.huoye.demokit.PictureOrFilm;
import org.huoye.demokit.Request;
import org.huoye.demokit.ResultView;
import org.huoye.demokit.Sample;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;

/** Tells how bright the middle of a picture is; takes cameras, and real films as samples and as the reader's own. */
public final class FilmWatch implements Demo<PictureOrFilm, FilmWatch.Seen> {

    /** The frames so far, and the grey of the newest one's middle. */
    public record Seen(int frames, int middle) {
    }

    private final List<Sample> samples;
    /** Runs that were not live. */
    public final AtomicInteger runs = new AtomicInteger();
    /** Frames of all live plays together. */
    public final AtomicInteger played = new AtomicInteger();

    /** @param samples names of pictures and films */
    public FilmWatch(String... samples) {
        this.samples = List.of(samples).stream().map(Sample::new).toList();
    }

    @Override
    public DemoSpec spec() {
        return new DemoSpec("film-watch", List.of(), List.of(), samples, List.of(), 1);
    }

    @Override
    public InputAdapter<PictureOrFilm> input() {
        return InputAdapter.pictureOrFilm();
    }

    private static Seen seen(int frames, Picture picture) {
        int middle = picture.argb()[picture.height() / 2 * picture.width() + picture.width() / 2] & 0xFF;
        return new Seen(frames, middle);
    }

    @Override
    public DemoCore<PictureOrFilm, Seen> open(DemoContext context) {
        return new DemoCore<>() {
            @Override
            public Seen run(Request<PictureOrFilm> request, RunListener listener, CancelToken cancel) {
                runs.incrementAndGet();
                return switch (request.input()) {
                    case PictureOrFilm.Still still -> seen(1, still.picture());
                    case PictureOrFilm.Film film -> throw new IllegalStateException("a film is played: " + film);
                };
            }

            @Override
            public void close() {
                // holds nothing
            }
        };
    }

    @Override
    public ResultView<PictureOrFilm, Seen> view() {
        return new FrameView<>(() -> {
            // nothing to note
        }, input -> switch (input) {
            case PictureOrFilm.Still still -> still.picture();
            case PictureOrFilm.Film film -> throw new IllegalStateException("a film is played: " + film);
        });
    }

    @Override
    public Optional<LivePart<?, ?>> live() {
        return Optional.of(new LivePart<Picture, Seen>() {
            @Override
            public List<LiveOrigin<Picture>> origins() {
                return List.of(LiveOrigin.camera(), LiveOrigin.film());
            }

            @Override
            public LiveCore<Picture, Seen> open(DemoContext context, Options options, long seed) {
                return new LiveCore<>() {
                    private int frames;

                    @Override
                    public Seen step(Request<Picture> request, RunListener listener) {
                        played.incrementAndGet();
                        return seen(++frames, request.input());
                    }

                    @Override
                    public void close() {
                        // holds nothing
                    }
                };
            }

            @Override
            public ResultView<Picture, Seen> view() {
                return new FrameView<>(() -> {
                    // nothing to note
                }, picture -> picture);
            }
        });
    }
}
