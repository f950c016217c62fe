package dev.vitrine.client;

import dev.vitrine.manifest.EntryPath;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One step of a draft, and so how to take it back: only what it touched.
///
/// @param own     what the draft itself has under a path from now on; empty where it has nothing
/// @param flips   entries of the base that leave or come back
/// @param folders all folders that were made by hand
record DraftChange(Map<EntryPath, Optional<DraftItem>> own, BitSet flips, Set<String> folders) {
    boolean isEmpty(Set<String> foldersNow) {
        return own.isEmpty() && flips.isEmpty() && folders.equals(foldersNow);
    }

    /// Steps that can be taken back, and those that were. Not thread-safe.
    static final class History {
        private static final int MOST = 200;
        private final Deque<DraftChange> back = new ArrayDeque<>();
        private final Deque<DraftChange> forward = new ArrayDeque<>();

        /// Remembers how to take back a step that was just done.
        void done(DraftChange inverse) {
            back.push(inverse);
            forward.clear();
            if (back.size() > MOST) {
                back.removeLast();
            }
        }

        Optional<DraftChange> takeBack() {
            return Optional.ofNullable(back.poll());
        }

        Optional<DraftChange> takeForward() {
            return Optional.ofNullable(forward.poll());
        }

        void tookBack(DraftChange inverse) {
            forward.push(inverse);
        }

        void tookForward(DraftChange inverse) {
            back.push(inverse);
        }

        boolean canUndo() {
            return !back.isEmpty();
        }

        boolean canRedo() {
            return !forward.isEmpty();
        }
    }
}
