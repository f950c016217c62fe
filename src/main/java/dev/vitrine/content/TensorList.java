package dev.vitrine.content;

import java.util.List;
import java.util.Map;

/// The tensors that a file says it holds.
///
/// @param notes what the writer added: free text by name
/// @param whole whether every tensor is here
public record TensorList(List<Tensor> tensors, Map<String, String> notes, boolean whole) {
    /// @param name  empty where the file holds only one
    /// @param type  as the file spells it: `F32`, `<f8`
    /// @param shape sizes of the dimensions; none for a single number
    public record Tensor(String name, String type, List<Long> shape) {
        /// How many numbers it has.
        public long count() {
            return shape.stream().reduce(1L, Math::multiplyExact);
        }
    }

    /// How many numbers all have together.
    public long count() {
        return tensors.stream().mapToLong(Tensor::count).reduce(0, Math::addExact);
    }
}
