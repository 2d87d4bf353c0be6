using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TrainingDeclaration.Printing.Fonts;
using TrainingDeclaration.Printing.Layout;

namespace TrainingDeclaration.Printing.Pdf;

/// <summary>Writes an arranged sheet as a tagged PDF file: the same sheet and footer give the same bytes.</summary>
internal static class PdfDocument
{
    private const string Producer = "TrainingDeclaration.Printing";

    public static byte[] Write(DisplayList list, Sheet sheet, SheetFooter footer)
    {
        using var file = new PdfFile();
        using var identity = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (catalog, tree, information, metadata) = (file.Reserve(), file.Reserve(), file.Reserve(), file.Reserve());
        var byFace = new PdfFont?[(int)Face.BiaoSong + 1];
        PdfFont Font(Face face) => byFace[(int)face] ??= new PdfFont(face);

        var pages = new List<int>(list.Pages.Count);
        var resources = file.Reserve();
        var structure = new PdfStructure(file, sheet);
        foreach (var page in list.Pages)
        {
            var content = file.Reserve();
            using var drawing = new PdfPage(list.Height, Font);
            var operators = drawing.Draw(page);
            identity.AppendData(operators);
            file.WriteStream(content, operators);
            var number = file.Reserve();
            var parents = structure.Add(number, page.Texts);
            pages.Add(file.Write(number, o => o.Add("<</Type/Page/Parent ").Add(tree).Add(" 0 R/MediaBox[0 0 ")
                .Add(list.Width / Millimetre.PerPoint).Add(" ").Add(list.Height / Millimetre.PerPoint)
                .Add("]/Resources ").Add(resources).Add(" 0 R/Contents ").Add(content).Add(" 0 R/Tabs/S/StructParents ").Add(parents).Add(">>")));
        }

        var fonts = byFace.OfType<PdfFont>().ToList();
        WriteResources(file, resources, fonts);
        file.Write(tree, o =>
        {
            o.Add("<</Type/Pages/Count ").Add(pages.Count).Add("/Kids[");
            pages.ForEach(page => o.Add(page).Add(" 0 R "));
            o.Add("]>>");
        });
        file.Write(information, o => Inform(o, sheet.Title, footer));
        var packet = Packet(sheet.Title, footer);
        identity.AppendData(packet);
        identity.AppendData(Encoding.ASCII.GetBytes(string.Concat(fonts.Select(font => font.Tag))));
        file.WritePlainStream(metadata, packet, "/Type/Metadata/Subtype/XML");
        var tags = structure.Write();
        file.Write(catalog, o => o.Add("<</Type/Catalog/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot ").Add(tags).Add(" 0 R/ViewerPreferences<</DisplayDocTitle true>>/Pages ")
            .Add(tree).Add(" 0 R/Metadata ").Add(metadata).Add(" 0 R>>"));
        return file.Finish(catalog, information, Convert.ToHexString(identity.GetHashAndReset().AsSpan(0, 16)));
    }

    private static void WriteResources(PdfFile file, int number, List<PdfFont> fonts)
    {
        fonts.ForEach(font => font.Write(file));
        file.Write(number, o =>
        {
            o.Add("<</Font<<");
            fonts.ForEach(font => o.Add(font.Resource).Add(" ").Add(font.Number).Add(" 0 R"));
            o.Add(">>>>");
        });
    }

    internal static void Inform(PdfBuffer o, string title, SheetFooter footer)
    {
        o.Add("<</Title").AddText(title);
        if (footer.Author is { } author)
        {
            o.Add("/Author").AddText(author);
        }

        if (footer.Number is { } subject)
        {
            o.Add("/Subject").AddText(subject);
        }

        o.Add("/Producer(").Add(Producer).Add(")");
        if (footer.CreatedAt is { } created)
        {
            o.Add("/CreationDate").AddDate(created).Add("/ModDate").AddDate(created);
        }

        o.Add(">>");
    }

    internal static byte[] Packet(string title, SheetFooter footer)
    {
        var packet = new StringBuilder("""
            <?xpacket begin="﻿" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            """);
        packet.Append("<dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>");
        packet.Append("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Markup.Escape(title)).Append("</rdf:li></rdf:Alt></dc:title>");
        if (footer.Author is { } author)
        {
            packet.Append("<dc:creator><rdf:Seq><rdf:li>").Append(Markup.Escape(author)).Append("</rdf:li></rdf:Seq></dc:creator>");
        }

        if (footer.Number is { } subject)
        {
            packet.Append("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Markup.Escape(subject)).Append("</rdf:li></rdf:Alt></dc:description>");
        }

        packet.Append("<pdf:Producer>").Append(Producer).Append("</pdf:Producer>");
        if (footer.CreatedAt is { } created)
        {
            var instant = created.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            packet.Append("<xmp:CreateDate>").Append(instant).Append("</xmp:CreateDate><xmp:ModifyDate>").Append(instant).Append("</xmp:ModifyDate>");
        }

        return Encoding.UTF8.GetBytes(packet.Append("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>").ToString());
    }
}
