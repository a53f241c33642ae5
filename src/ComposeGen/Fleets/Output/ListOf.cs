using System.Collections;

namespace ComposeGen.Fleets;

/// <summary>A list whose items are made when they are asked for, and not kept.</summary>
/// <param name="count">How many there are.</param>
/// <param name="at">Makes the item at an index.</param>
internal sealed class ListOf<T>(int count, Func<int, T> at) : IReadOnlyList<T>
{
    public int Count => count;

    public T this[int index] =>
        (uint)index < (uint)count ? at(index) : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {count} items.");

    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < count; index++)
        {
            yield return at(index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
