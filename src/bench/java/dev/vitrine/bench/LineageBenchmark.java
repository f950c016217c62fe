package dev.vitrine.bench;

import dev.vitrine.lineage.LayeredLayout;
import dev.vitrine.lineage.LineageGraph;
import dev.vitrine.lineage.LineageLayout;
import dev.vitrine.lineage.VisibleGraph;
import dev.vitrine.testing.LineageGraphs;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Grouping and layout of a lineage in a warm JVM: 1,000 nodes within 500 ms, 10,000 within 2 s.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class LineageBenchmark {
    @Param({"100", "1000", "10000"})
    private int nodes;

    private LineageGraph graph;

    @Setup
    public void build() {
        graph = LineageGraphs.grown(nodes);
    }

    @Benchmark
    public VisibleGraph group() {
        return VisibleGraph.of(graph, Set.of());
    }

    @Benchmark
    public LineageLayout groupAndLayOut() {
        VisibleGraph visible = VisibleGraph.of(graph, Set.of());
        return LayeredLayout.arrange(
                visible,
                Collections.nCopies(visible.size(), new LineageLayout.Size(130, 40)),
                Optional.empty(),
                () -> false);
    }
}
