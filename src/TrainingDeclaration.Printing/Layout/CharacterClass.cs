namespace TrainingDeclaration.Printing.Layout;

/// <summary>The traits of every character.</summary>
internal static class CharacterClass
{
    private const string ClosingHalf = "，。、；：）》〉」』】〕〗〙］｝”’";
    private const string OpeningHalf = "（《〈「『【〔〖〘［｛“‘";
    private const string OtherNoStart = "？！,.;:?!)]}…—–～·・•%％‰℃℉°′″¢￠／々〻ーヽヾゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョ‧﹑﹐";
    private const string OtherNoEnd = "([{≥≤±≈≠＞＜≧≦＝￥¥$＄＃№§×÷＋－−";
    private const string Units = "年月日天时分秒人名个位期次项元万亿千百十家所届号学度米克吨升亩倍岁页章条款件套台门周课级种点";

    private static readonly CharacterTraits[] BasicPlane = Build();

    public static CharacterTraits Of(int codePoint) => codePoint < 0x10000 ? BasicPlane[codePoint] : CharacterTraits.Han;

    private static CharacterTraits[] Build()
    {
        var traits = new CharacterTraits[0x10000];
        Fill(traits, 0x21, 0x7E, CharacterTraits.Latin);
        Fill(traits, 0xC0, 0x24F, CharacterTraits.Latin);
        Fill(traits, 0x370, 0x52F, CharacterTraits.Latin);
        Fill(traits, 0x1E00, 0x1EFF, CharacterTraits.Latin);
        Fill(traits, 0x3400, 0x4DBF, CharacterTraits.Han);
        Fill(traits, 0x4E00, 0x9FFF, CharacterTraits.Han);
        Fill(traits, 0xF900, 0xFAFF, CharacterTraits.Han);
        Fill(traits, 0x2F00, 0x2FDF, CharacterTraits.Han);
        foreach (var c in " \t\u00A0\u2002\u2003\u3000")
        {
            traits[c] = CharacterTraits.Space;
        }

        Add(traits, ClosingHalf, CharacterTraits.NoStart | CharacterTraits.BlankRight);
        Add(traits, OpeningHalf, CharacterTraits.NoEnd | CharacterTraits.BlankLeft);
        Add(traits, OtherNoStart, CharacterTraits.NoStart);
        Add(traits, OtherNoEnd, CharacterTraits.NoEnd);
        Add(traits, Units, CharacterTraits.Unit);
        return traits;
    }

    private static void Fill(CharacterTraits[] traits, int from, int to, CharacterTraits trait)
    {
        for (var i = from; i <= to; i++)
        {
            traits[i] |= trait;
        }
    }

    private static void Add(CharacterTraits[] traits, string characters, CharacterTraits trait)
    {
        foreach (var c in characters)
        {
            traits[c] |= trait;
        }
    }
}
