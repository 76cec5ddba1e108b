package org.huoye.demos.facelandmarks;

import org.huoye.demokit.DemoContext;
import org.huoye.demokit.DemoCore;
import org.huoye.demokit.Request;
import org.huoye.inference.trace.RunListener;
import org.huoye.jobs.CancelToken;
import org.huoye.media.Picture;

/** The points of the faces of a picture. */
final class FaceLandmarksCore implements DemoCore<Picture, FaceLandmarksResult> {

    private final MeshedFaces faces;

    FaceLandmarksCore(DemoContext context) {
        faces = new MeshedFaces(context);
    }

    @Override
    public FaceLandmarksResult run(Request<Picture> request, RunListener listener, CancelToken cancel) {
        cancel.throwIfCancelled();
        return faces.find(request, listener);
    }

    @Override
    public void close() {
        faces.close();
    }
}
