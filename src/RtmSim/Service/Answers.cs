using System.Collections.Generic;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim.Service;

/// <summary>
/// What the test does to the service's answers: refuse the next one, lose it, or be slow (S-81).
/// </summary>
internal sealed class Answers
{
    private static readonly TraceName Refused = new("request failed");
    private static readonly TraceName Lost = new("answer lost");

    private readonly ServiceWorld _world;
    private readonly List<Order> _orders = new();
    private readonly List<Slowness> _slow = new();

    public Answers(ServiceWorld world) => _world = world;

    /// <summary>The next request of this kind is answered so and has no other effect.</summary>
    public void FailNext(Operation operation, string? userId, Failure failure) =>
        _orders.Add(new Order(operation, userId, failure));

    /// <summary>The next request of this kind takes effect, and its answer is lost.</summary>
    public void LoseNext(Operation operation, string? userId) =>
        _orders.Add(new Order(operation, userId, null));

    /// <summary>
    /// Requests of this kind are worked on so much later; the last word about the same kind counts,
    /// and zero takes it back.
    /// </summary>
    public void Slow(Operation? operation, string? userId, long ticks)
    {
        _slow.RemoveAll(slow => slow.Operation == operation && slow.UserId == userId);
        if (ticks > 0)
        {
            _slow.Add(new Slowness(operation, userId, ticks));
        }
    }

    /// <summary>How much later a request is worked on: the longest that is said of it.</summary>
    public long DelayOf(Operation operation, string userId)
    {
        long longest = 0;
        foreach (Slowness slow in _slow)
        {
            bool isMeant = (slow.Operation is null || slow.Operation == operation)
                && (slow.UserId is null || slow.UserId == userId);
            longest = isMeant && slow.Ticks > longest ? slow.Ticks : longest;
        }

        return longest;
    }

    /// <summary>
    /// Takes what was ordered for the next request of a kind, if anything was: the failure to
    /// answer with, or none where the answer is to be lost.
    /// </summary>
    public bool TryTake(
        Connection connection, Operation operation, string userId, out Failure? failure)
    {
        failure = null;
        int found = _orders.Count == 0 ? -1 : Find(operation, userId);
        if (found < 0)
        {
            return false;
        }

        failure = _orders[found].Failure;
        _orders.RemoveAt(found);
        _world.Trace.Record(
            TraceKind.Service, connection.Link.Tag, failure is null ? Lost : Refused, "S-81", null,
            new RequestNote(operation));
        return true;
    }

    private int Find(Operation operation, string userId) => _orders.FindIndex(order =>
        order.Operation == operation && (order.UserId is null || order.UserId == userId));

    private sealed record Order(Operation Operation, string? UserId, Failure? Failure);

    private sealed record Slowness(Operation? Operation, string? UserId, long Ticks);

    private sealed class RequestNote : TracePayload
    {
        private readonly Operation _operation;

        public RequestNote(Operation operation) => _operation = operation;

        public override void Describe(IArgumentSink sink) =>
            sink.Named("operation", (long)_operation, _operation.ToString());
    }
}
