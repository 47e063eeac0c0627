package dev.crumple.gameday.wire;

import dev.crumple.gameday.fault.WireFault;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The port at which clients arrive: open, closed, or full. Its proxy sees to it that one thread at a time turns it. */
final class Front {

    private static final int AMPLE = 256;
    private static final int MOST_FILLERS = 64;
    private static final int FULL_AFTER_MILLIS = 250;

    /** Bound and never listening: keeps the port while it is closed, so that no other program is given it. */
    private final Socket holder = new Socket();

    private final InetSocketAddress address;
    private final WireThreads threads;
    private final Consumer<Socket> arrivals;
    private final List<Socket> fillers = new ArrayList<>();
    private @Nullable ServerSocket listener;
    private CompletableFuture<Void> acceptorEnded = CompletableFuture.completedFuture(null);

    Front(WireThreads threads, Consumer<Socket> arrivals) throws IOException {
        this.threads = threads;
        this.arrivals = arrivals;
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.address = (InetSocketAddress) holder.getLocalSocketAddress();
    }

    InetSocketAddress address() {
        return address;
    }

    /** Turns to what a fault asks for. */
    void turnTo(@Nullable WireFault fault) throws IOException {
        if (fault instanceof WireFault.Refused) {
            stop();
        } else if (fault instanceof WireFault.ConnectTimeout) {
            fill();
        } else if (listener == null || !fillers.isEmpty()) {
            open();
        }
    }

    private void open() throws IOException {
        ServerSocket opened = listen(AMPLE);
        CompletableFuture<Void> ended = new CompletableFuture<>();
        acceptorEnded = ended;
        threads.start("arrivals", () -> {
            try {
                letIn(opened);
            } finally {
                ended.complete(null);
            }
        });
    }

    private void letIn(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                arrivals.accept(opened.accept());
            } catch (IOException closed) {
                // Or the client left again before it was let in.
            }
        }
    }

    /** Takes every place in the shortest queue there is: a system lets clients wait outside a full one. */
    private void fill() throws IOException {
        listen(1);
        try {
            while (fillers.size() < MOST_FILLERS) {
                Socket filler = new Socket();
                fillers.add(filler);
                filler.connect(address, FULL_AFTER_MILLIS);
            }
        } catch (SocketTimeoutException | ConnectException full) {
            return;
        }
        throw new IOException("The queue of connections at " + address + " takes ever more; it cannot be filled.");
    }

    private ServerSocket listen(int queue) throws IOException {
        stop();
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        try {
            opened.bind(address, queue);
        } catch (BindException takenByTheHolder) { // Systems other than Linux.
            holder.close();
            opened.bind(address, queue);
        }
        listener = opened;
        return opened;
    }

    private void stop() {
        ServerSocket open = listener;
        if (open != null) {
            Link.quietly(open);
            acceptorEnded.join(); // Until it has, the system may still let clients in, and keep the port from us.
            listener = null;
        }
        fillers.forEach(Link::quietly);
        fillers.clear();
    }

    void close() {
        stop();
        Link.quietly(holder);
    }
}
