using System;
using RtmSim.Protocol;

namespace RtmSim.Network;

/// <summary>Does to a packet what a planted bug does.</summary>
/// <param name="link">The link it is sent over.</param>
/// <param name="direction">Which way.</param>
/// <param name="packet">What is sent.</param>
/// <param name="send">Sends a packet that way, whichever it is.</param>
internal delegate void PacketSabotage(
    Link link, Direction direction, Packet packet, Action<Packet> send);
