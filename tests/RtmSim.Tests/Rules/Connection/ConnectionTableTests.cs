using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using RtmSim.Client;
using RtmSim.Testing;

namespace RtmSim.Tests.Rules.Connection;

public sealed class ConnectionTableTests
{
    [Test]
    [Rule("D-02")]
    public void Table_ForEveryStateAndEvent_HasExactlyOneCell()
    {
        foreach (ConnectionState state in Enum.GetValues<ConnectionState>())
        {
            foreach (ConnectionEvent happened in Enum.GetValues<ConnectionEvent>())
            {
                Assert.That(
                    ConnectionTable.Cells.Count(
                        cell => cell.State == state && cell.Event == happened),
                    Is.EqualTo(1),
                    $"{happened} in {state}");
            }
        }
    }

    [Test]
    [Rule("D-02", "D-11")]
    public void Moves_AreThoseOfTheTableInAreaD()
    {
        IEnumerable<string> moves = ConnectionTable.Cells
            .Where(cell => cell.Kind == CellKind.Move)
            .Select(cell =>
                $"{(int)cell.State} {cell.Event} -> {(int)cell.Next},{(int)cell.Reason}");

        Assert.That(
            moves,
            Is.EquivalentTo(new[]
            {
                "1 Login -> 2,1",
                "2 LoginAccepted -> 3,2",
                "2 LoginRefused -> 1,3",
                "2 LoginTimedOut -> 1,4",
                "3 LinkLost -> 4,5",
                "4 Resumed -> 3,2",
                "3 RemoteLogin -> 5,8",
                "4 RemoteLogin -> 5,8",
                "2 Banned -> 1,7",
                "3 Banned -> 5,7",
                "4 Banned -> 5,7",
                "2 LogoutDone -> 1,6",
                "3 LogoutDone -> 1,6",
                "4 LogoutDone -> 1,6",
                "5 LogoutDone -> 1,6",
            }));
    }
}
