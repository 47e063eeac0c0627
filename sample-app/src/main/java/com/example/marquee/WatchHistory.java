package com.example.marquee;

import java.util.List;

/** Asks the watch history. */
record WatchHistory(Json history) implements ContinueWatching {

    @Override
    public List<Watched> begunBy(Viewer viewer) {
        return history.get("/history/", viewer.name())
                .valueStream()
                .map(entry -> new Watched(
                        new TitleId(entry.required("title").stringValue()),
                        entry.required("percent").intValue()))
                .toList();
    }
}
