using System.Collections.Generic;
using RtmSim.Scenarios.Exploring.Actions;
using RtmSim.Scenarios.Exploring.Runs;
using static RtmSim.Scenarios.Exploring.Shrinking.CSharpNames;

namespace RtmSim.Scenarios.Exploring.Shrinking;

/// <content>What network and service do.</content>
internal sealed partial class CSharpActions
{
    private IReadOnlyList<string> Faults(GeneratedAction action) => action switch
    {
        SlowCallbacksAction slow =>
            One($"sim.Users.SlowCallbacks({Name(slow)}, {Time(slow.Each)})"),
        LinkAction link => Of(link),
        PairAction pair => Of(pair),
        SanctionAction sanction =>
            One($"sim.Service.{sanction.What}({Text(Id(sanction))}, {AppId(sanction)})"),
        AnswerAction answer => Of(answer),
        OutageAction { Lasting: { } lasting } => One($"sim.Service.Outage({Time(lasting)})"),
        OutageAction => One("sim.Service.Outage()"),
        EndOutageAction => One("sim.Service.EndOutage()"),
        ProjectAction project => Of(project),
        StoreAction store => Of(store),
        DepositAction deposit => One(
            $"sim.Service.Deposit({Text(deposit.From)}, {Text(Id(deposit))}, "
            + $"{Text(deposit.Text)}, {AppId(deposit)})"),
        _ => One($"// {action.Word}"),
    };

    private IReadOnlyList<string> Of(LinkAction link)
    {
        string control = _run.Users[link.User].Face == GeneratedRun.AppFace
            ? $"sim.Network[{Text(Id(link))}]"
            : $"sim.Network.Of({Name(link)})";
        string way = link.Way is { } direction ? $"Direction.{direction}" : string.Empty;
        string andWay = way.Length == 0 ? string.Empty : ", " + way;
        string loss = Number(link.LossPerCent);
        return One($"{control}." + link.What switch
        {
            LinkWord.Cut => $"Cut({way})",
            LinkWord.Clog => $"Clog({way})",
            LinkWord.SetLatency => $"SetLatency({Time(link.Time)}{andWay})",
            LinkWord.SetJitter => $"SetJitter({Time(link.Time)}{andWay})",
            LinkWord.SetLoss => $"SetLoss({loss} / 100.0{andWay})",
            LinkWord.SetBandwidth => $"SetBandwidth({Number(link.Bandwidth)}{andWay})",
            _ => $"{link.What}()",
        });
    }

    private IReadOnlyList<string> Of(PairAction pair)
    {
        string control = $"sim.Network.Between({Text(Id(pair))}, "
            + $"{Text(_run.Users[pair.Other].Id)})";
        return One(pair.What switch
        {
            PairWord.CutPair => $"{control}.Cut()",
            PairWord.RestorePair => $"{control}.Restore()",
            _ => $"{control}.SetLatency({Time(pair.Latency)})",
        });
    }

    private IReadOnlyList<string> Of(AnswerAction answer)
    {
        string id = Text(Id(answer));
        string operation = answer.Operation is { } one ? $"Operation.{one}" : "null";
        return One(answer.What switch
        {
            AnswerWord.FailNext =>
                $"sim.Service.FailNext({operation}, {Number(answer.Code)}, {id})",
            AnswerWord.LoseNext => $"sim.Service.LoseNext({operation}, {id})",
            _ => $"sim.Service.SlowAnswers({Time(answer.By)}, {operation}, {id})",
        });
    }

    private IReadOnlyList<string> Of(ProjectAction project)
    {
        string appId = AppId(project);
        return One(project.What switch
        {
            ProjectWord.SetCertificate =>
                $"sim.Service.SetCertificate({appId}, {Text(Runs.RunWorld.Certificate)})",
            ProjectWord.TakeCertificate => $"sim.Service.SetCertificate({appId}, null)",
            ProjectWord.DisableRtm => $"sim.Service.SetRtmEnabled({appId}, false)",
            ProjectWord.EnableRtm => $"sim.Service.SetRtmEnabled({appId}, true)",
            _ => $"// deny the last token of {Name(project)}",
        });
    }

    private IReadOnlyList<string> Of(StoreAction store)
    {
        string key = Text(store.Key);
        return One((store.Channel, store.Value) switch
        {
            (null, null) => $"sim.Service.DeleteUserAttribute({Text(Id(store))}, {key}, "
                + $"{AppId(store)})",
            (null, { } value) => $"sim.Service.SetUserAttribute({Text(Id(store))}, {key}, "
                + $"{Text(value)}, {AppId(store)})",
            ({ } channel, null) => $"sim.Service.DeleteChannelAttribute({Text(channel)}, {key}, "
                + $"appId: {AppId(store)})",
            ({ } channel, { } value) => $"sim.Service.SetChannelAttribute({Text(channel)}, {key}, "
                + $"{Text(value)}, {Text(Id(store))}, appId: {AppId(store)})",
        });
    }
}
