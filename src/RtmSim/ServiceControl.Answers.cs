using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Facades;
using RtmSim.Facades.Unity;
using RtmSim.Kernel;
using RtmSim.Protocol;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>What becomes of single calls at the service.</content>
public sealed partial class ServiceControl
{
    private static readonly TraceName FailName = new("service.fail next");
    private static readonly TraceName LoseName = new("service.lose next");
    private static readonly TraceName SlowName = new("service.slow answers");

    /// <summary>
    /// The next call of this kind that reaches the service is answered with a code and has no other
    /// effect (S-81). Said several times, it holds for as many calls, in order.
    /// </summary>
    /// <param name="operation">The kind of call; one that the service answers.</param>
    /// <param name="code">
    /// A number of the operation's error enum, such as 6 of LOGIN_ERR_CODE. 0, 101, 102 and -7 come
    /// from the client alone.
    /// </param>
    /// <param name="userId">Whose call; null for whoever is first.</param>
    /// <exception cref="ArgumentException">
    /// The service does not answer such calls, or not with this code; the message has those it can.
    /// </exception>
    public void FailNext(Operation operation, int code, string? userId = null)
    {
        RequireAnswered(operation);
        (Failure Failure, TraceCode Code)[] possible = UnityErrors.OfService(operation);
        int found = Array.FindIndex(possible, each => each.Code.Number == code);
        if (found < 0)
        {
            IEnumerable<string> names = possible
                .OrderBy(each => each.Code.Number)
                .Select(each => $"{each.Code.Number} ({each.Code.Name})")
                .Distinct();
            throw new ArgumentException(
                $"The service cannot answer {operation} with {code}. It can with: "
                + $"{string.Join(", ", names)}.", nameof(code));
        }

        using ThreadGate.Passage passage = _gate.Enter();
        Note(FailName, "S-81", Arguments(operation, userId, ("code", (long)code)));
        _service.Answers.FailNext(operation, userId, possible[found].Failure);
    }

    /// <summary>
    /// The next call of this kind that reaches the service takes effect, and its answer is lost:
    /// for the client it ends in its time-out (S-81). Answers to repetitions of the call are lost
    /// as well.
    /// </summary>
    /// <param name="operation">The kind of call; one that the service answers.</param>
    /// <param name="userId">Whose call; null for whoever is first.</param>
    /// <exception cref="ArgumentException">The service does not answer such calls.</exception>
    public void LoseNext(Operation operation, string? userId = null)
    {
        RequireAnswer(operation);
        using ThreadGate.Passage passage = _gate.Enter();
        Note(LoseName, "S-81", Arguments(operation, userId));
        _service.Answers.LoseNext(operation, userId);
    }

    /// <summary>
    /// From now on the service works on calls so much later, and answers so much later (S-81). A
    /// call that its client has given up by then takes effect all the same.
    /// </summary>
    /// <param name="by">How much later, not negative; zero for as ever.</param>
    /// <param name="operation">The kind of call; null for all that are answered.</param>
    /// <param name="userId">Whose calls; null for everybody's.</param>
    /// <exception cref="ArgumentException">The service does not answer such calls.</exception>
    public void SlowAnswers(Duration by, Operation? operation = null, string? userId = null)
    {
        long ticks = Preconditions.NonNegativeTicks(by, nameof(by));
        if (operation is { } one)
        {
            RequireAnswer(one);
        }

        using ThreadGate.Passage passage = _gate.Enter();
        Note(SlowName, "S-81", Arguments(operation, userId, ("ticks", ticks)));
        _service.Answers.Slow(operation, userId, ticks);
    }

    private static void RequireAnswered(Operation operation) => Preconditions.Require(
        operation is not (Operation.Initialize or Operation.Logout or Operation.LeaveChannel
            or Operation.CancelUpload or Operation.CancelDownload or Operation.SendInvitation
            or Operation.CancelInvitation or Operation.AcceptInvitation
            or Operation.RefuseInvitation or Operation.LocalInvitation
            or Operation.RemoteInvitation),
        nameof(operation),
        $"{operation} waits for no answer of the service; its result comes from the client alone.");

    /// <summary>An answer that comes by itself, and not at the end of a transfer.</summary>
    private static void RequireAnswer(Operation operation)
    {
        RequireAnswered(operation);
        Preconditions.Require(
            operation is not (Operation.UploadFile or Operation.UploadImage
                or Operation.DownloadToFile or Operation.DownloadToMemory),
            nameof(operation),
            $"{operation} lasts as long as its bytes take: cut the link, or set its bandwidth.");
    }

    private static CallArguments Arguments(
        Operation? operation, string? userId, params (string Name, object? Value)[] more)
    {
        List<(string Name, object? Value)> arguments = new()
        {
            ("operation", operation?.ToString()), ("user", userId),
        };
        arguments.AddRange(more);
        return new CallArguments(arguments.ToArray());
    }
}
