using System;
using System.Linq;
using RtmSim.Facades;
using RtmSim.Kernel;
using RtmSim.Service;
using RtmSim.Tracing;

namespace RtmSim;

/// <content>Certificates, tokens, and projects without RTM.</content>
public sealed partial class ServiceControl
{
    private static readonly TraceName CertificateName = new("service.certificate");
    private static readonly TraceName RtmName = new("service.rtm");
    private static readonly TraceName DenyName = new("service.deny token");

    /// <summary>
    /// Gives a project its certificate: from now on every login and every reconnection must
    /// present a token made with it (C-11). Sessions that exist go on. The value goes into
    /// the trace only with <see cref="TraceOptions.Secrets"/>.
    /// </summary>
    /// <param name="appId">The project.</param>
    /// <param name="certificate">The certificate; null for none, as at first (C-10).</param>
    /// <exception cref="ArgumentException">The certificate is empty.</exception>
    public void SetCertificate(string appId, string? certificate)
    {
        Preconditions.NotNull(appId, nameof(appId));
        if (certificate is { Length: 0 })
        {
            throw new ArgumentException(
                "A certificate is not empty; null takes it away.", nameof(certificate));
        }

        using ThreadGate.Passage passage = _gate.Enter();
        Note(
            CertificateName, "C-11",
            WithSecret(
                "certificate", certificate, ("appId", appId), ("set", certificate is not null)));
        AppSpace app = _sessions.Register(appId);
        app.Certificate = certificate;
        _renewals.Wake(app);
    }

    /// <summary>
    /// Takes the RTM service away from a project, or gives it back. While it is away logins and
    /// reconnections are refused: logins with 2, whatever their token. Sessions that exist go on
    /// (S-75).
    /// </summary>
    /// <param name="appId">The project.</param>
    /// <param name="enabled">Whether it has the service; each project has at first.</param>
    public void SetRtmEnabled(string appId, bool enabled)
    {
        Preconditions.NotNull(appId, nameof(appId));
        using ThreadGate.Passage passage = _gate.Enter();
        Note(RtmName, "S-75", new CallArguments(("appId", appId), ("enabled", enabled)));
        AppSpace app = _sessions.Register(appId);
        app.HasRtm = enabled;
        _renewals.Wake(app);
    }

    /// <summary>
    /// Puts a token on the deny list, or takes it off: logins with it fail with 7, as long as the
    /// project has a certificate (S-17).
    /// </summary>
    /// <param name="appId">The project.</param>
    /// <param name="token">
    /// The token; traced as it is only with <see cref="TraceOptions.Secrets"/>.
    /// </param>
    /// <param name="denied">Whether it is on the list.</param>
    public void DenyToken(string appId, string token, bool denied = true)
    {
        Preconditions.NotNull(appId, nameof(appId));
        Preconditions.NotNull(token, nameof(token));
        using ThreadGate.Passage passage = _gate.Enter();
        Note(
            DenyName, "S-17",
            WithSecret("token", token, ("appId", appId), ("denied", denied)));
        AppSpace app = _sessions.Register(appId);
        app.DeniedTokens.Remove(token);
        if (denied)
        {
            app.DeniedTokens.Add(token);
        }

        _renewals.Wake(app);
    }

    /// <summary>
    /// Makes a token with the project's certificate, issued now unless the options say otherwise.
    /// Its salt comes from the simulation's seed.
    /// </summary>
    /// <param name="appId">The project.</param>
    /// <param name="userId">The user it is for.</param>
    /// <param name="options">Format, life and privilege; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">The project has no certificate.</exception>
    public string IssueToken(string appId, string userId, TokenOptions? options = null)
    {
        Preconditions.NotNull(appId, nameof(appId));
        Preconditions.NotNull(userId, nameof(userId));
        using ThreadGate.Passage passage = _gate.Enter();
        string certificate = _sessions.FindApp(appId)?.Certificate
            ?? throw new InvalidOperationException(
                $"Project '{appId}' has no certificate to make a token with: call "
                + $"{nameof(SetCertificate)} first.");
        return TokenBuilder.Build(
            appId, certificate, userId, _clock.Now, (uint)(_salts.NextUInt64() >> 32), options);
    }

    /// <summary>What a scripted peer logs in with: a token if the project needs one.</summary>
    internal string TokenFor(string appId, string userId) =>
        _sessions.FindApp(appId)?.Certificate is null
            ? string.Empty
            : IssueToken(appId, userId);

    private CallArguments WithSecret(
        string name, string? secret, params (string Name, object? Value)[] arguments) => new(
            _trace.Options.Secrets && secret is not null
                ? arguments.Append((name, secret)).ToArray()
                : arguments);

    private void Note(TraceName name, string rule, CallArguments arguments) =>
        _trace.Record(TraceKind.Control, null, name, rule, null, arguments);
}
