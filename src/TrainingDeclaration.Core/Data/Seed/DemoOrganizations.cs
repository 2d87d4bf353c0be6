using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Schemes.Cas;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>
/// The two trees of the demonstration. Government departments are real names, to make the routes realistic; units,
/// persons, telephones and credit codes are invented, as in the examples.
/// </summary>
public static class DemoOrganizations
{
    /// <summary>All organizations, superiors first.</summary>
    public static IReadOnlyList<Organization> Create(DemoSize size)
    {
        var most = Root("most", "科技部人才与科普司", "唐样例", "010-00000801", "most@example.org");
        var zj = Below(most, "zj", "浙江省科学技术厅", Office.Department, "林样例", "0571-00000101", number: "33");
        var hz = Below(zj, "hz", "湖州市科学技术局", Office.Bureau, "潘样例", "0572-00000111");
        var js = Below(most, "js", "江苏省科学技术厅", Office.Department, "顾样例", "025-00000121", number: "32");
        var sc = Below(most, "sc", "四川省科学技术厅", Office.Department, "唐样例", "028-00000201", number: "51");
        var sz = Below(most, "sz", "深圳市科技创新委员会", Office.Department, "许样例", "0755-00000301", number: "4403");
        var hb = Below(most, "hb", "湖北省科学技术厅", Office.Department, "彭样例", "027-00000401", number: "42");
        var hlj = Below(most, "hlj", "黑龙江省科学技术厅", Office.Department, "于样例", "0451-00000501", number: "23");
        var bt = Below(most, "bt", "新疆生产建设兵团科学技术局", Office.Department, "马样例", "0991-00000601", number: "66");
        var cas = Root("cas", "中国科学院人事局", "宋样例", "010-00000700", "cas@example.org", AcademyScheme.Instance.Key);
        return
        [
            most, zj, hz, js, sc, sz, hb, hlj, bt, cas,
            Below(hz, "zj-unit", "浙江示范智能装备技术研究院", Office.Unit, "周样例", "0571-00000102", "123300000000000196", "d1@example.org"),
            Below(zj, "zj-unit2", "浙江示范海洋装备检测中心", Office.Unit, "蒋样例", "0571-00000112", email: "zj2@example.org"),
            Below(js, "js-unit", "江苏示范新材料产业创新中心", Office.Unit, "沈样例", "025-00000122", email: "js@example.org"),
            Below(sc, "sc-unit", "四川示范现代种业与设施农业中心", Office.Unit, "罗样例", "028-00000202", "125100000000000276", "d2@example.org"),
            Below(sz, "sz-unit", "深圳示范生物医药创新促进中心", Office.Unit, "郑样例", "0755-00000302", "124403000000000356", "d3@example.org"),
            Below(hb, "hb-unit", "湖北示范技术转移学院", Office.Unit, "程样例", "027-00000402", "124200000000000439", "d4@example.org"),
            Below(hlj, "hlj-unit", "黑龙江示范黑土保护利用研究所", Office.Unit, "高样例", "0451-00000502", "12230000000000051T", "d5@example.org"),
            Below(bt, "bt-unit", "兵团示范绿洲农业水土研究所", Office.Unit, "冯样例", "0991-00000602", "1265000000000006XM", "d6@example.org"),
            Below(cas, "cas-unit", "中国科学院示范地球系统研究所", Office.Unit, "孙样例", "010-00000701", email: "c1@example.org"),
            Below(cas, "cas-bio", "中国科学院示范结构生物学研究所", Office.Unit, "吴样例", "021-00000702", email: "c2@example.org"),
            Below(cas, "cas-math", "中国科学院示范数学交叉科学研究院", Office.Unit, "钱样例", "010-00000703", email: "c3@example.org"),
            Below(cas, "cas-mat", "中国科学院示范先进材料研究所", Office.Unit, "赵样例", "024-00000704", email: "c4@example.org"),
            .. size == DemoSize.Small ? [] : (Organization[])
            [
                Below(hz, "zj-unit3", "湖州示范绿色纺织新材料研究院", Office.Unit, "俞样例", "0572-00000113", email: "zj3@example.org"),
                Below(zj, "zj-unit4", "浙江示范海洋碳汇研究中心", Office.Unit, "叶样例", "0580-00000114", email: "zj4@example.org"),
                Below(js, "js-unit2", "江苏示范农业遥感应用中心", Office.Unit, "陶样例", "025-00000123", email: "js2@example.org"),
                Below(js, "js-unit3", "江苏示范集成电路人才培训中心", Office.Unit, "薛样例", "0510-00000124", email: "js3@example.org"),
                Below(sc, "sc-unit2", "四川示范山地灾害防治研究所", Office.Unit, "邓样例", "028-00000203", email: "sc2@example.org"),
                Below(hb, "hb-unit2", "湖北示范光电子产业研究院", Office.Unit, "熊样例", "027-00000403", email: "hb2@example.org"),
            ],
        ];
    }

    private static Organization Root(string code, string name, string contact, string phone, string email, string? scheme = null) => new()
    {
        Code = code,
        Name = name,
        Office = Office.Authority,
        Path = $"/{code}/",
        Scheme = scheme,
        ContactName = contact,
        ContactPhone = phone,
        ContactEmail = email,
    };

    private static Organization Below(
        Organization above, string code, string name, Office office, string contact, string phone,
        string? credit = null, string? email = null, string? number = null) => new()
        {
            Code = code,
            Name = name,
            Office = office,
            ParentId = above.Id,
            Path = $"{above.Path}{code}/",
            NumberCode = number,
            CreditCode = credit,
            ContactName = contact,
            ContactPhone = phone,
            ContactEmail = email,
        };
}
