using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RtmSim.Scenarios.Reading;
using RtmSim.Scenarios.Schemas;
using RtmSim.Scenarios.Yaml;

namespace RtmSim.Scenarios.Language;

/// <summary>The forms that the items of a list can have.</summary>
/// <typeparam name="TForm">What is known of each.</typeparam>
internal sealed class FormSet<TForm>
    where TForm : class, IForm
{
    private readonly string _article;
    private readonly string _noun;
    private readonly Func<IReadOnlyList<TForm>> _all;

    /// <summary>A set of forms.</summary>
    /// <param name="article">Goes before the noun.</param>
    /// <param name="noun">What people call an item, and schemas, too.</param>
    /// <param name="all">The forms, which can have items of the list in them.</param>
    public FormSet(string article, string noun, Func<IReadOnlyList<TForm>> all)
    {
        _article = article;
        _noun = noun;
        _all = all;
    }

    public IEnumerable<string> Names => _all().Select(form => form.Name);

    /// <summary>What a schema can say about an item.</summary>
    public JsonObject Schema(SchemaBook book) => book.Define(
        _noun,
        _ => Forms.AnyOf(_all()
            .Select(form => SchemaBook.Describe(form.Summary, form.Arguments.Keys(book)))
            .ToArray()));

    /// <summary>
    /// The form of an item, with its values; null if it has none, or a needed value is not there.
    /// Everything wrong is reported.
    /// </summary>
    /// <param name="map">The item.</param>
    /// <param name="context">Takes the reports.</param>
    /// <param name="values">The values that can be read.</param>
    /// <param name="isWhole">Whether all is well.</param>
    public TForm? Read(
        YamlMap map, ReadContext context, out ArgumentValues values, out bool isWhole)
    {
        TForm[] forms = map.Entries
            .Select(entry => _all().FirstOrDefault(form => form.Name == entry.Key.Text))
            .OfType<TForm>()
            .ToArray();
        if (forms.Length != 1)
        {
            Report(map, forms, context);
            values = new ArgumentValues(map.Position);
            isWhole = false;
            return null;
        }

        TForm found = forms[0];
        isWhole = found.Arguments.Read(map, context, found.What, out ArgumentValues given);
        values = given;
        return found.Arguments.Arguments.All(key => !key.IsRequired || given.Has(key))
            ? found
            : null;
    }

    private void Report(YamlMap map, IReadOnlyList<TForm> forms, ReadContext context)
    {
        if (forms.Count > 1)
        {
            context.Report(
                map.Position,
                $"{Words.List(forms.Select(form => form.Name))} in one {_noun}; write one for "
                    + "each");
            return;
        }

        // A key that no form has is most likely the misspelt one that tells it.
        YamlEntry? stranger = map.Entries.FirstOrDefault(entry => !_all().Any(
            form => form.Arguments.Arguments.Any(key => key.Name == entry.Key.Text)));
        context.Report(
            stranger?.Key.Position ?? map.Position,
            stranger is null
                ? $"{_article} {_noun} needs one of {Words.List(Names)}"
                : Words.Unknown(_noun, stranger.Key.Text, Names));
    }
}
