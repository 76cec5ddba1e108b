package org.huoye.demos.facelandmarks;

import org.huoye.demokit.DemoContext;
import org.huoye.demokit.LiveCore;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;
import org.huoye.media.Picture;

/** The points of the faces of a camera or a film that plays, each frame by itself. */
final class LiveLandmarksCore implements LiveCore<Picture, FaceLandmarksResult> {

    private final MeshedFaces faces;

    LiveLandmarksCore(DemoContext context) {
        faces = new MeshedFaces(context);
    }

    @Override
    public FaceLandmarksResult step(Request<Picture> request, RunListener listener) {
        return faces.find(request, listener);
    }

    @Override
    public void close() {
        faces.close();
    }
}
