using System;
using System.Collections.Generic;
using System.Linq;
using RtmSim.Kernel;

namespace RtmSim.Scenarios.Reports.Model;

/// <summary>
/// Finds where each fault began and ended. A fault can end apart for each of its users or ways;
/// what began and ended together is one span again.
/// </summary>
internal sealed class FaultSpans
{
    private readonly ReportModel _model;
    private readonly OrderedMap<string, Part> _open = new(StringComparer.Ordinal);
    private readonly OrderedMap<(string Kind, int From, int To), List<FaultSubject>> _spans =
        new(EqualityComparer<(string Kind, int From, int To)>.Default);

    private FaultSpans(ReportModel model) => _model = model;

    public static IReadOnlyList<FaultSpan> Of(ReportModel model, LaneList lanes)
    {
        FaultSpans spans = new(model);
        for (int i = 0; i < model.Items.Count; i++)
        {
            if (FaultKind.Of(model.Items[i].Event) is FaultKind kind)
            {
                spans.Take(kind, i, lanes);
            }
        }

        foreach (KeyValuePair<string, Part> part in spans._open)
        {
            spans.Close(part.Value, -1);
        }

        return spans._spans
            .Select(span => spans.Span(span.Key, span.Value))
            .OrderBy(span => span.From)
            .ToArray();
    }

    private void Take(FaultKind kind, int item, LaneList lanes)
    {
        bool begins = kind.Begins(_model.Items[item].Event);
        foreach (FaultSubject subject in kind.Subjects(_model.Items[item].Event, lanes))
        {
            string key = $"{kind.Name} {subject.Key}";
            bool isOpen = _open.TryGetValue(key, out Part? part);
            if (begins && !isOpen)
            {
                _open[key] = new Part(kind.Name, item, subject);
            }
            else if (!begins && isOpen)
            {
                _open.Remove(key);
                Close(part!, item);
            }
        }
    }

    private void Close(Part part, int end)
    {
        (string, int, int) key = (part.Kind, part.From, end);
        if (!_spans.TryGetValue(key, out List<FaultSubject>? together))
        {
            _spans[key] = together = new List<FaultSubject>();
        }

        together.Add(part.Subject);
    }

    private FaultSpan Span((string Kind, int From, int To) span, List<FaultSubject> together)
    {
        string?[] ways = together.Select(subject => subject.Direction).Distinct().ToArray();
        string name = ways.Length == 1 && ways[0] is not null
            ? $"{span.Kind} ({ways[0]})"
            : span.Kind;
        int[] lanes = together.SelectMany(subject => subject.Lanes).Distinct()
            .OrderBy(lane => lane).ToArray();
        int last = span.To < 0 ? _model.Axis.Rows - 1 : _model.Items[span.To].Row;
        return new FaultSpan(
            name, lanes, span.From, span.To, _model.Items[span.From].Row, last);
    }

    private sealed record Part(string Kind, int From, FaultSubject Subject);
}
