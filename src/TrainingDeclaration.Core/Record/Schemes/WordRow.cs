using System.Text.RegularExpressions;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>
/// Reads one row of a form. A value is in the cell after its label, or follows the label in the same cell if a
/// converter has merged the two. Hints in brackets and further words in a label's cell belong to the label as long
/// as there is a value beside it; what could be either is shown and not taken over.
/// </summary>
internal sealed partial class WordRow
{
    private const int LongestShort = 4;
    private const int LongestLabelled = 40;

    private readonly WordLabels _labels;
    private readonly IReadOnlyList<DocxCell> _cells;
    private readonly List<(string Field, WordText Text)> _texts = [];
    private readonly List<string> _leftovers = [];
    private string? _waiting;

    /// <summary>From the cells of the row.</summary>
    public WordRow(WordLabels labels, IReadOnlyList<DocxCell> cells)
    {
        (_labels, _cells) = (labels, cells);
        for (var at = 0; at < cells.Count; at++)
        {
            ReadCell(at);
        }
    }

    private enum Joint
    {
        /// <summary>Nothing follows the label.</summary>
        None = 1,

        /// <summary>Only a hint in brackets.</summary>
        Hint,

        /// <summary>A hint, then more.</summary>
        HintAndMore,

        /// <summary>Text directly after it.</summary>
        Attached,

        /// <summary>Text after a colon or a blank.</summary>
        Apart,
    }

    /// <summary>The fields of the row with what they say.</summary>
    public IReadOnlyList<(string Field, WordText Text)> Texts => _texts;

    /// <summary>Texts that belong to no label.</summary>
    public IReadOnlyList<string> Leftovers => _leftovers;

    /// <summary>Whether its first cell is empty, as below a label that spans several rows.</summary>
    public bool BeginsEmpty => _cells.Count > 1 && _cells[0].Text.Length == 0;

    private void ReadCell(int at)
    {
        if (_waiting is { } field && IsValue(at))
        {
            _waiting = null;
            _texts[^1] = (field, WordRemarks.TextOf(_cells[at]));
            return;
        }

        if (Look(at) is var (label, joint, rest))
        {
            ReadLabel(at, label, joint, rest);
        }
        else
        {
            ReadOther(_cells[at].Text.Trim());
        }
    }

    /// <summary>Whether the cell after a label is its value, although it may begin like a label itself.</summary>
    private bool IsValue(int at) =>
        (_cells.Count == 2 && at == 1) || Look(at) is not var (label, joint, _) || joint is Joint.Attached or Joint.HintAndMore
        || (joint == Joint.Apart && (label.Field == _waiting || _cells[at].Text.Length > LongestLabelled || _cells[at].Text.Contains('\n', StringComparison.Ordinal)));

    private void ReadLabel(int at, WordLabel label, Joint joint, string rest)
    {
        var field = label.After is { } before && _texts.Any(one => one.Field == before) ? label.Becomes! : label.Field;
        if (joint == Joint.None && _waiting == field)
        {
            return; // a merged cell that a converter wrote twice
        }

        _waiting = null;
        var own = WordRemarks.TextOf(_cells[at]) with { Text = rest.Trim() };
        var next = at + 1 < _cells.Count && (Look(at + 1) is not var (_, other, _) || (other == Joint.Attached && joint == Joint.Hint)) ? _cells[at + 1].Text.Trim() : null;
        switch (joint)
        {
            case Joint.None:
            case Joint.Hint when next is not null:
            case Joint.Attached or Joint.HintAndMore when next is { Length: > 0 } && IsAddition(rest):
                _waiting = field;
                _texts.Add((field, new WordText("", null, WordClarity.Clear)));
                break;
            case Joint.Hint:
            case Joint.HintAndMore when next is not { Length: > 0 }:
            case Joint.Attached when next is not { Length: > 0 } && (IsAddition(rest) || (next is not null && rest.Trim().Length <= LongestShort)):
                _texts.Add((field, own.With($"分不清“{own.Text}”是标签里的提示还是填写的内容，没有采用，请核对后填写。", WordClarity.Unclear)));
                break;
            case Joint.Attached or Joint.Apart or Joint.HintAndMore when next is { Length: > 0 } && Unit().IsMatch(next) is false && next != own.Text:
                _texts.Add((field, own.With($"标签格内和右边格内都有文字：“{own.Text}”“{next}”，分不清哪一处是填写的内容，没有采用，请核对后填写。", WordClarity.Unclear)));
                break;
            default:
                _texts.Add((field, own));
                break;
        }
    }

    /// <summary>A cell that is neither label nor value: a unit in its own cell, a copy, or something to be listed.</summary>
    private void ReadOther(string text)
    {
        if (text.Length == 0 || Decoration().IsMatch(text) || _labels.IsPrinted(text))
        {
            return;
        }

        if (_texts.Count == 0)
        {
            _leftovers.Add(text);
            return;
        }

        var (field, value) = _texts[^1];
        if (WordLabels.Solid(text) == WordLabels.Solid(value.Text) || value.Text.Contains(text, StringComparison.Ordinal) && value.Clarity == WordClarity.Unclear)
        {
            return;
        }

        _texts[^1] = (field, Unit().IsMatch(text) ? value with { Text = value.Text + text } : value.With($"旁边还有“{text}”，没有采用，请核对。", WordClarity.Doubtful));
    }

    private (WordLabel Label, Joint Joint, string Behind)? Look(int at)
    {
        if (_labels.Match(_cells[at].Text) is not var (label, rest))
        {
            return null;
        }

        var hint = Hint().Match(rest);
        var more = hint.Success ? rest[hint.Length..] : rest;
        var joint = Colons().IsMatch(rest) ? Joint.None
            : hint.Success ? Colons().IsMatch(more) ? Joint.Hint : Joint.HintAndMore
            : char.IsWhiteSpace(rest[0]) || rest[0] is ':' or '：' ? Joint.Apart : Joint.Attached;
        return (label, joint, joint is Joint.Apart or Joint.None ? rest.TrimStart(' ', '　', '\u00A0', '\t', '\n', ':', '：') : rest);
    }

    /// <summary>Whether text after a label only specifies more precisely what is asked for, as in 联系人及职务.</summary>
    private static bool IsAddition(string rest) => Addition().IsMatch(Hint().Replace(rest, "", 1));

    /// <summary>A hint in brackets; （一） and （1） are numbers.</summary>
    [GeneratedRegex(@"^\s*[（(](?![一二三四五六七八九十\d]{1,3}[)）])[^（）()]*(?:[（(][^（）()]*[)）][^（）()]*)*[)）]")]
    private static partial Regex Hint();

    [GeneratedRegex(@"^\s*(?:[及和与或、/／].*|姓名|职务|手机|号码|全称|名称|要求|情况|说明|安排)\s*[：:]?\s*$", RegexOptions.Singleline)]
    private static partial Regex Addition();

    [GeneratedRegex(@"^[\s：:]*$")]
    private static partial Regex Colons();

    [GeneratedRegex(@"^[（(]?(?:万元|元|人|名|天|日)[)）]?$")]
    private static partial Regex Unit();

    /// <summary>What every sheet has below its fields: lines, the place for the seal, an empty date.</summary>
    [GeneratedRegex(@"^(?:[\s_＿年月日]|[（(]?(?:单位)?(?:公章|盖章)[)）]?)*$")]
    private static partial Regex Decoration();
}
