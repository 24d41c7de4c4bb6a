-- What every new warehouse starts with.

-- name: expense_keyword
-- Words in an expense's kind that tell the canonical kind; the first that fits wins.
insert into expense_keyword
select * from (
    values
    (1, '返利', 'rebate'), (2, '返点', 'rebate'), (3, 'rebate', 'rebate'),
    (4, '促销', 'promotion'), (5, '赠品', 'promotion'), (6, '活动', 'promotion'),
    (7, 'promotion', 'promotion'),
    (8, '广告', 'advertising'), (9, '宣传', 'advertising'), (10, '推广', 'advertising'),
    (11, '媒体', 'advertising'), (12, 'advert', 'advertising'), (13, 'marketing', 'advertising'),
    (14, '终端', 'terminal'), (15, '专卖店', 'terminal'), (16, '门店', 'terminal'),
    (17, '装修', 'terminal'), (18, '陈列', 'terminal'), (19, '展厅', 'terminal'),
    (20, 'terminal', 'terminal'),
    (21, '人员', 'staff'), (22, '工资', 'staff'), (23, '薪', 'staff'), (24, '奖金', 'staff'),
    (25, '社保', 'staff'), (26, '福利', 'staff'), (27, '提成', 'staff'), (28, 'salar', 'staff'),
    (29, 'staff', 'staff'),
    (30, '差旅', 'travel'), (31, '交通', 'travel'), (32, '住宿', 'travel'), (33, '招待', 'travel'),
    (34, '油费', 'travel'), (35, 'travel', 'travel')
) as words (rank, keyword, kind)
where not exists (select 1 from expense_keyword);

-- name: stock_norm
-- The stock norm of regions and series that differ from the default; '' stands for any.
insert into stock_norm
select * from (values ('东北', '', 1.000)) as norms (region, series, norm)
where not exists (select 1 from stock_norm);
