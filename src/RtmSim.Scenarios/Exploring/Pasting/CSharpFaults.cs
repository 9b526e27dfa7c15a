using System.Collections.Generic;
using System.Linq;
using NodaTime;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Pasting.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Pasting;

/// <summary>What network, service and the test do, and how it is healed.</summary>
internal sealed class CSharpFaults
{
    private readonly GeneratedRun _run;
    private readonly CSharpProjects _projects;
    private readonly List<(object Of, string Heal)> _toHeal = new();

    public CSharpFaults(GeneratedRun run, CSharpProjects projects)
    {
        _run = run;
        _projects = projects;
    }

    /// <summary>Heals all that is broken by now, what was broken last first.</summary>
    public IEnumerable<string> Healing =>
        Enumerable.Reverse(_toHeal).Select(each => each.Heal);

    public IReadOnlyList<string> Of(GeneratedAction action) => action switch
    {
        LinkAction link => Of(link),
        PairAction pair => Of(pair),
        SanctionAction sanction => Of(sanction),
        AnswerAction answer => Of(answer),
        OutageAction { Lasting: { } lasting } => One($"sim.Service.Outage({Time(lasting)})"),
        OutageAction => Broken("outage", "sim.Service.Outage()", "sim.Service.EndOutage()"),
        EndOutageAction => One("sim.Service.EndOutage()"),
        ProjectAction project => Of(project),
        StoreAction store => Of(store),
        DepositAction deposit => One(
            (_run.Options.Service.OfflineMessaging ? string.Empty : IfOnline(deposit))
            + $"sim.Service.Deposit({Text(deposit.From)}, {Text(Id(deposit))}, "
            + $"{Text(deposit.Text)}, {AppId(deposit)})"),
        AddFileAction file => Of(file),
        FileAction file =>
            One($"sim.Files.{(file.IsProtected ? "Protect" : "Remove")}({Text(file.Path)})"),
        _ => One($"// {action.Word}"),
    };

    /// <summary>A user takes so long for each callback.</summary>
    public void Slow(SlowCallbacksAction slow)
    {
        string name = _run.Users[slow.User].Name;
        ToHeal((slow.Word, name), $"sim.Users.SlowCallbacks({name}, Duration.Zero)");
    }

    private string Id(UserAction action) => _run.Users[action.User].Id;

    private string AppId(UserAction action) => _projects.AppIdOf(_run.Users[action.User]);

    private string IfOnline(UserAction action) =>
        $"if (sim.Service.IsOnline({Text(Id(action))}, {AppId(action)})) ";

    private IReadOnlyList<string> Broken(object of, string statement, string heal)
    {
        ToHeal(of, heal);
        return One(statement);
    }

    /// <summary>What is said of the same last counts.</summary>
    private void ToHeal(object of, string heal)
    {
        _toHeal.RemoveAll(each => each.Of.Equals(of));
        _toHeal.Add((of, heal));
    }

    private IReadOnlyList<string> Of(LinkAction link)
    {
        ScenarioUser user = _run.Users[link.User];
        string control = user.Face == GeneratedRun.AppFace
            ? $"sim.Network[{Text(user.Id)}]"
            : $"sim.Network.Of({user.Name})";
        string way = link.Way is { } direction ? $"Direction.{direction}" : string.Empty;
        string andWay = way.Length == 0 ? string.Empty : ", " + way;
        Duration usual = _run.Options.Network.Latency
            ?? LatencyTable.Of(_run.Options.LatencyProfile).OneWay;
        string loss = Number(link.LossPerCent);
        (string change, string? heal) = link.What switch
        {
            LinkWord.Cut => ($"Cut({way})", "Restore()"),
            LinkWord.Clog => ($"Clog({way})", "Unclog()"),
            LinkWord.SetLatency =>
                ($"SetLatency({Time(link.Time)}{andWay})", $"SetLatency({Time(usual)})"),
            LinkWord.SetJitter =>
                ($"SetJitter({Time(link.Time)}{andWay})", "SetJitter(Duration.Zero)"),
            LinkWord.SetLoss => ($"SetLoss({loss} / 100.0{andWay})", "SetLoss(0)"),
            LinkWord.SetBandwidth =>
                ($"SetBandwidth({Number(link.Bandwidth)}{andWay})", "SetBandwidth(0)"),
            _ => ($"{link.What}()", null),
        };
        return heal is null
            ? One($"{control}.{change}")
            : Broken((link.Word, user.Name), $"{control}.{change}", $"{control}.{heal}");
    }

    private IReadOnlyList<string> Of(PairAction pair)
    {
        string control = $"sim.Network.Between({Text(Id(pair))}, "
            + $"{Text(_run.Users[pair.Other].Id)})";
        if (Id(pair) == _run.Users[pair.Other].Id)
        {
            return One($"// {Id(pair)} always reaches itself");
        }

        object of = (pair.Word, pair.User, pair.Other);
        return pair.What switch
        {
            PairWord.CutPair => Broken(of, $"{control}.Cut()", $"{control}.Restore()"),
            PairWord.RestorePair => One($"{control}.Restore()"),
            _ => Broken(
                of, $"{control}.SetLatency({Time(pair.Latency)})",
                $"{control}.SetLatency(Duration.Zero)"),
        };
    }

    private IReadOnlyList<string> Of(SanctionAction sanction)
    {
        string of = $"{Text(Id(sanction))}, {AppId(sanction)}";
        string statement = $"sim.Service.{sanction.What}({of})";
        return sanction.What == SanctionWord.Ban
            ? Broken((sanction.Word, of), statement, $"sim.Service.Unban({of})")
            : One(statement);
    }

    private IReadOnlyList<string> Of(AnswerAction answer)
    {
        string id = Text(Id(answer));
        string operation = answer.Operation is { } one ? $"Operation.{one}" : "null";
        return answer.What switch
        {
            AnswerWord.FailNext => One(
                $"sim.Service.FailNext({operation}, {Number(answer.Code)}, {id})"),
            AnswerWord.LoseNext => One($"sim.Service.LoseNext({operation}, {id})"),
            _ => Broken(
                (answer.Word, operation, id),
                $"sim.Service.SlowAnswers({Time(answer.By)}, {operation}, {id})",
                $"sim.Service.SlowAnswers(Duration.Zero, {operation}, {id})"),
        };
    }

    private IReadOnlyList<string> Of(ProjectAction project)
    {
        ScenarioUser user = _run.Users[project.User];
        string appId = _projects.AppIdOf(user);
        string take = $"sim.Service.SetCertificate({appId}, null)";
        switch (project.What)
        {
            case ProjectWord.SetCertificate:
                _projects.SetCertificate(user, true);
                return Broken(
                    (project.Word, appId),
                    $"sim.Service.SetCertificate({appId}, {Text(RunWorld.Certificate)})", take);
            case ProjectWord.TakeCertificate:
                _projects.SetCertificate(user, false);
                return One(take);
            case ProjectWord.DisableRtm:
                return Broken(
                    (project.Word, appId), $"sim.Service.SetRtmEnabled({appId}, false)",
                    $"sim.Service.SetRtmEnabled({appId}, true)");
            case ProjectWord.EnableRtm:
                return One($"sim.Service.SetRtmEnabled({appId}, true)");
            default:
                return One(_projects.HasIssuedTo(user)
                    ? $"sim.Service.DenyToken({appId}, {CSharpProjects.TokenOf(user)})"
                    : $"// {user.Name} has no token to deny");
        }
    }

    private IReadOnlyList<string> Of(StoreAction store)
    {
        string key = Text(store.Key);
        return One((store.Channel, store.Value) switch
        {
            (null, null) => IfOnline(store)
                + $"sim.Service.DeleteUserAttribute({Text(Id(store))}, {key}, {AppId(store)})",
            (null, { } value) => IfOnline(store)
                + $"sim.Service.SetUserAttribute({Text(Id(store))}, {key}, "
                + $"{Text(value)}, {AppId(store)})",
            ({ } channel, null) => $"sim.Service.DeleteChannelAttribute({Text(channel)}, {key}, "
                + $"appId: {AppId(store)})",
            ({ } channel, { } value) => $"sim.Service.SetChannelAttribute({Text(channel)}, {key}, "
                + $"{Text(value)}, {Text(Id(store))}, appId: {AppId(store)})",
        });
    }

    private static IReadOnlyList<string> Of(AddFileAction file)
    {
        string path = Text(file.Path);
        int image = SampleImages.Png(4, 3).Length;
        return One((file.IsImage, file.Bytes > image) switch
        {
            (false, _) => $"sim.Files.Add({path}, {Bytes(file.Bytes)})",
            (true, false) => $"sim.Files.Add({path}, SampleImages.Png(4, 3))",
            (true, true) => $"sim.Files.Add({path}, SampleImages.Png(4, 3)"
                + $".Concat({Bytes(file.Bytes - image)}).ToArray())",
        });
    }
}
