namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>A form while its rows are being collected.</summary>
internal sealed class WordPile
{
    private readonly Dictionary<string, WordText> _texts = [];
    private readonly List<string> _leftovers = [];
    private string? _last;

    /// <summary>How many labels it has.</summary>
    public int Count => _texts.Count;

    /// <summary>Whether nothing is filled in.</summary>
    public bool IsBlank => _texts.Values.All(one => one.Text.Trim(' ', '　', '_', '＿').Length == 0);

    /// <summary>Whether it has the field.</summary>
    public bool Has(string field) => _texts.ContainsKey(field);

    /// <summary>Adds a row; anything that contradicts an earlier one is noted there.</summary>
    public void Add(WordRow row, WordRow? before, Func<string, string> labelOf)
    {
        foreach (var (field, text) in row.Texts)
        {
            if (!_texts.TryGetValue(field, out var known) || known.Text.Length == 0)
            {
                _texts[field] = text;
            }
            else if (text.Text.Length > 0 && WordLabels.Solid(text.Text) != WordLabels.Solid(known.Text))
            {
                _texts[field] = known.With($"表中另有一处“{labelOf(field)}”写的是“{text.Text}”，没有采用，请核对。", WordClarity.Doubtful);
            }
        }

        if (_texts.Count > 0)
        {
            _leftovers.AddRange(row.Leftovers);
        }

        // A row whose label cell is empty may continue the value above it.
        if (row is { Texts.Count: 0, Leftovers.Count: > 0, BeginsEmpty: true } && before is not null && _last is { } last)
        {
            _texts[last] = _texts[last].With($"下一行还有“{string.Concat(row.Leftovers)}”，没有采用，请核对。", WordClarity.Doubtful);
        }

        _last = row.Texts.Count > 0 ? row.Texts[^1].Field : _last;
    }

    public WordForm Close() => new(_texts, [.. _leftovers.Distinct()]);
}
